/* condition.c: the tokens of an #if to true, false or unknown (C11 6.10.1). */
#include "condition.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "parser.h"

enum { DEEPEST = 1000 };

typedef struct value {
    bool known, is_unsigned;
    bool unanswered;    /* it hangs on a question that only clang answers: not known, and no mistake */
    uintmax_t bits;
} value;

typedef struct reader {
    const macro_table *table;
    uint32_t now;
    const macro_token *tokens;
    size_t next, count;
    unsigned depth;
    bool malformed, doubtful;
} reader;

static value conditional(reader *reader);

static int peek(const reader *reader)
{
    return reader->next < reader->count ? reader->tokens[reader->next].kind : END;
}

static bool accept(reader *reader, int kind)
{
    if (peek(reader) != kind)
        return false;
    reader->next++;
    return true;
}

static void expect(reader *reader, int kind)
{
    if (!accept(reader, kind))
        reader->malformed = true;
}

static value of_int(intmax_t number)
{
    return (value){.known = true, .bits = (uintmax_t)number};
}

static value defined(reader *reader)
{
    bool parenthesis = accept(reader, '(');
    if (!macro_can_name(peek(reader))) {
        reader->malformed = true;
        return of_int(0);
    }
    const macro_token *name = &reader->tokens[reader->next++];
    if (parenthesis)
        expect(reader, ')');
    return of_int(macro_find(reader->table, name->text, name->length, reader->now) != NULL);
}

static value number(const macro_token *token)
{
    const char *text = arena_strndup(token->text, token->length);
    bool binary = text[0] == '0' && (text[1] == 'b' || text[1] == 'B');
    char *end;
    errno = 0;
    value result = {.bits = strtoumax(binary ? text + 2 : text, &end, binary ? 2 : 0)};
    bool decimal = text[0] != '0';
    result.known = errno == 0 && end > text + (binary ? 2 : 0);
    size_t longs = strcspn(end, "uU") == 0 ? strspn(end + 1, "lL") : strspn(end, "lL"), rest = strlen(end);
    result.is_unsigned = strpbrk(end, "uU") != NULL;
    result.known &= longs <= 2 && rest == longs + result.is_unsigned && (longs < 2 || !strstr(end, "lL")) &&
                    !strstr(end, "Ll") && !(decimal && !result.is_unsigned && result.bits > INTMAX_MAX);
    result.is_unsigned |= result.bits > INTMAX_MAX;
    return result;
}

/* Plain and wide ones of one simple character. */
static value character(const macro_token *token)
{
    static const char names[] = "abtnvfr\\'\"?", codes[] = "\a\b\t\n\v\f\r\\'\"?";
    bool wide = token->text[0] == 'L';
    const char *text = token->text + wide;
    uint32_t length = token->length - wide;
    if (text[0] != '\'')
        return (value){0};
    if (length == 3 && (unsigned char)text[1] < 0x80)
        return of_int(text[1]);
    if (length == 4 && text[1] == '\\') {
        const char *name = strchr(names, text[2]);
        if (name)
            return of_int(codes[name - names]);
        if (text[2] >= '0' && text[2] <= '7')
            return of_int(text[2] - '0');
    }
    return (value){0};
}

static value primary(reader *reader)
{
    if (reader->next >= reader->count) {
        reader->malformed = true;
        return of_int(0);
    }
    const macro_token *token = &reader->tokens[reader->next++];
    if (token->unknown)
        return (value){.unanswered = true};
    if (token->kind == NUMBER)
        return number(token);
    if (token->kind == CHARACTER)
        return character(token);
    if (token->kind == '(') {
        value inner = conditional(reader);
        expect(reader, ')');
        return inner;
    }
    if (macro_can_name(token->kind)) {
        if (token->length == 7 && memcmp(token->text, "defined", 7) == 0)
            return defined(reader);
        return of_int(0);    /* C11 6.10.1p4 */
    }
    reader->malformed = true;
    return of_int(0);
}

static value unary(reader *reader)
{
    int operator = peek(reader);
    if (operator != '!' && operator != '-' && operator != '+' && operator != '~')
        return primary(reader);
    reader->next++;
    if (reader->depth++ > DEEPEST)
        reader->malformed = true;
    value operand = reader->malformed ? of_int(0) : unary(reader);
    reader->depth--;
    switch (operator) {
    case '!':
        operand.bits = !operand.bits;
        operand.is_unsigned = false;
        break;
    case '-': operand.bits = -operand.bits; break;
    case '~': operand.bits = ~operand.bits; break;
    }
    return operand;
}

static int precedence(int operator)
{
    switch (operator) {
    case '*': case '/': case '%': return 10;
    case '+': case '-': return 9;
    case SHIFT_LEFT: case SHIFT_RIGHT: return 8;
    case '<': case '>': case LESS_EQUAL: case GREATER_EQUAL: return 7;
    case EQUAL: case NOT_EQUAL: return 6;
    case '&': return 5;
    case '^': return 4;
    case '|': return 3;
    case AND_AND: return 2;
    case OR_OR: return 1;
    default: return 0;
    }
}

/* && and || know their value when one side decides; the right one does not make good what is wrong in the left one, as in
 * 1 / 0 || 1. */
static value logical(int operator, value left, value right)
{
    uintmax_t deciding = operator == OR_OR;
    bool left_decides = left.known && !!left.bits == deciding;
    bool right_decides = (left.known || left.unanswered) && right.known && !!right.bits == deciding;
    if (left_decides || right_decides)
        return of_int((intmax_t)deciding);
    value result = of_int(!deciding);
    result.known = left.known && right.known;
    result.unanswered = left.unanswered || right.unanswered;
    return result;
}

static bool compare(int operator, value left, value right, bool is_unsigned)
{
    bool less = is_unsigned ? left.bits < right.bits : (intmax_t)left.bits < (intmax_t)right.bits;
    switch (operator) {
    case '<': return less;
    case LESS_EQUAL: return less || left.bits == right.bits;
    case '>': return !less && left.bits != right.bits;
    case GREATER_EQUAL: return !less;
    case EQUAL: return left.bits == right.bits;
    default: return left.bits != right.bits;
    }
}

static uintmax_t divide(int operator, value left, value right, bool is_unsigned)
{
    if (is_unsigned)
        return operator == '/' ? left.bits / right.bits : left.bits % right.bits;
    intmax_t a = (intmax_t)left.bits, b = (intmax_t)right.bits;
    if (b == -1)
        return operator == '/' ? -left.bits : 0;
    return (uintmax_t)(operator == '/' ? a / b : a % b);
}

/* Whether a value changes that somebody may not have meant to: a negative one that becomes unsigned, an overflow. */
static bool is_doubtful(int operator, value left, value right)
{
    intmax_t a = (intmax_t)left.bits, b = (intmax_t)right.bits, result;
    if (operator == SHIFT_LEFT || operator == SHIFT_RIGHT)
        return right.bits >= 64 || (!left.is_unsigned && operator == SHIFT_LEFT && (a < 0 || (intmax_t)(left.bits << b) >> b != a));
    if (left.is_unsigned != right.is_unsigned && (left.is_unsigned ? b : a) < 0)
        return true;
    if (left.is_unsigned || right.is_unsigned)
        return false;
    switch (operator) {
    case '*': return __builtin_mul_overflow(a, b, &result);
    case '+': return __builtin_add_overflow(a, b, &result);
    case '-': return __builtin_sub_overflow(a, b, &result);
    case '/': case '%': return a == INTMAX_MIN && b == -1;
    default: return false;
    }
}

static value apply(int operator, value left, value right, bool *doubtful)
{
    if (operator == AND_AND || operator == OR_OR)
        return logical(operator, left, right);

    *doubtful |= left.known && right.known && is_doubtful(operator, left, right);
    value result = {.known = left.known && right.known, .is_unsigned = left.is_unsigned || right.is_unsigned,
                    .unanswered = left.unanswered || right.unanswered};
    switch (operator) {
    case '*': result.bits = left.bits * right.bits; break;
    case '+': result.bits = left.bits + right.bits; break;
    case '-': result.bits = left.bits - right.bits; break;
    case '&': result.bits = left.bits & right.bits; break;
    case '^': result.bits = left.bits ^ right.bits; break;
    case '|': result.bits = left.bits | right.bits; break;
    case '/': case '%':
        result.known &= right.bits != 0;
        result.bits = right.bits ? divide(operator, left, right, result.is_unsigned) : 0;
        break;
    case SHIFT_LEFT: case SHIFT_RIGHT:
        result.is_unsigned = left.is_unsigned;
        result.known &= right.bits < 64;
        if (right.bits >= 64)
            break;
        result.bits = operator == SHIFT_LEFT ? left.bits << right.bits
                      : left.is_unsigned     ? left.bits >> right.bits
                                             : (uintmax_t)((intmax_t)left.bits >> right.bits);
        break;
    default:
        result.bits = compare(operator, left, right, result.is_unsigned);
        result.is_unsigned = false;
    }
    return result;
}

static value binary(reader *reader, int lowest)
{
    value left = unary(reader);
    for (;;) {
        int operator = peek(reader), rank = precedence(operator);
        if (rank == 0 || rank < lowest || reader->malformed)
            return left;
        reader->next++;
        left = apply(operator, left, binary(reader, rank + 1), &reader->doubtful);
    }
}

static value conditional(reader *reader)
{
    if (reader->depth++ > DEEPEST)
        reader->malformed = true;
    value result = reader->malformed ? of_int(0) : binary(reader, 1);
    if (accept(reader, '?')) {
        value yes = conditional(reader);
        expect(reader, ':');
        value no = conditional(reader), chosen = result.bits ? yes : no;
        chosen.known &= result.known;
        chosen.is_unsigned = yes.is_unsigned || no.is_unsigned;
        result = chosen;
    }
    reader->depth--;
    return result;
}

condition condition_evaluate(const macro_table *table, uint32_t now, const macro_token *tokens, bool *doubtful)
{
    reader reader = {.table = table, .now = now, .tokens = tokens, .count = arrlenu(tokens)};
    value result = conditional(&reader);
    *doubtful = reader.doubtful;
    if (reader.malformed || reader.next < reader.count || !result.known)
        return CONDITION_UNKNOWN;
    return result.bits ? CONDITION_TRUE : CONDITION_FALSE;
}
