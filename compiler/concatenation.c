/* concatenation.c: two tokens to whether a space must stand between them.
 *
 *     #define MINUS -
 *     -MINUS 1       ──▶  - - 1, not --1
 */
#include "concatenation.h"

#include <string.h>

#include "parser.h"

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

static bool is_number_byte(char byte)
{
    return is_digit(byte) || byte == '_' || byte == '.' || ((byte | 32) >= 'a' && (byte | 32) <= 'z');
}

/* A name before what is a name, a number or quoted. */
static bool after_name(const macro_token *name, const macro_token *right)
{
    if (right->kind == NUMBER)
        return right->text[0] != '.';
    if (macro_can_name(right->kind))
        return true;
    if (right->kind != STRING && right->kind != CHARACTER)
        return false;
    if (right->text[0] != '"' && right->text[0] != '\'')
        return true;    /* it has a prefix of its own */
    return (name->length == 1 && strchr("LuU", name->text[0])) || (name->length == 2 && memcmp(name->text, "u8", 2) == 0);
}

/* Operators that an = may follow to make another. */
static bool takes_equal(int kind)
{
    switch (kind) {
    case '&': case '+': case '-': case '/': case '<': case '>': case '|': case '%': case '*': case '!': case '^': case '=':
    case SHIFT_LEFT: case SHIFT_RIGHT:
        return true;
    default:
        return false;
    }
}

bool needs_space(const macro_token *before, const macro_token *left, const macro_token *right)
{
    char first = right->text[0];
    if (left->text + left->length == right->text)
        return false;    /* they were written so */
    if (macro_can_name(left->kind))
        return after_name(left, right);
    if (takes_equal(left->kind) && (right->kind == '=' || right->kind == EQUAL))
        return true;
    switch (left->kind) {
    case NUMBER: return is_number_byte(first) || first == '+' || first == '-';
    case '.': return (first == '.' && before->kind == '.') || is_digit(first);
    case '&': case '+': case '|': case '>': return first == left->kind;
    case '-': return first == '-' || first == '>';
    case '/': return first == '*' || first == '/';
    case '<': return first == '<' || first == ':' || first == '%';
    case '%': return first == '>' || first == ':';
    case ':': return first == '>';
    case HASH: return first == '#' || first == '%';
    default: return false;
    }
}
