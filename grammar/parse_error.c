/* parse_error.c: what is said of a syntax error.
 *
 *     int x = f(1 2);         expected ')' before '2'
 *     int await = 3;          'await' is a keyword here; write it otherwise, or use --keywords=underscore
 *
 * clang reads the same text, as the shadow, and reports most errors first, in its own words; these are for what it cannot
 * see, the dialect's own forms above all. */
#include <string.h>

#include "arena.h"
#include "parse.h"

#include "parser.h"

/* clang has said something of this declaration: the same, mostly, and better. */
static bool is_known(const parser *parser)
{
    const struct token *tokens = parser->unit->tokens;
    return diagnostic_error_between(tokens[parser->first].offset, tokens[parser->end].offset + 1, NULL);
}

static void say(parser *parser, uint32_t token, const char *message)
{
    if (!parser->report)
        return;
    if (token >= parser->end)      /* clang has said what is missing there */
        token = parser->end - 1;
    diagnose(SEVERITY_ERROR, unit_place(parser->unit, token), "%s", message);
    unit_note_macro(parser->unit, token);
}

void parse_error(parser *parser, uint32_t token, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    if (!is_known(parser))
        say(parser, token, arena_vprintf(format, arguments));
    va_end(arguments);
}

/* An error of which clang knows less, since it reads other words: what it said from there on goes. */
static void parse_error_instead(parser *parser, uint32_t token, const char *message)
{
    const struct token *tokens = parser->unit->tokens;
    diagnostics_take_back(tokens[token].offset, tokens[parser->end].offset + 1, NULL);
    say(parser, token, message);
}

static const char *quoted(const parser *parser, uint32_t token)
{
    enum { MAXIMUM = 40 };
    const struct token *at = &parser->unit->tokens[token];
    if (at->length > MAXIMUM)
        return arena_printf("'%.*s...'", MAXIMUM, at->text);
    return arena_printf("'%.*s'", (int)at->length, at->text);
}

static bool is_among(const char *name, const char *const *expected, int count)
{
    for (int i = 0; i < count; i++)
        if (strcmp(name, expected[i]) == 0)
            return true;
    return false;
}

/* A plain word of the dialect; nobody takes _Await for a name. */
static bool is_plain_word(const parser *parser, uint32_t token)
{
    const struct token *at = &parser->unit->tokens[token];
    return at->keyword && at->text[0] != '_';
}

/* What may follow a name that is declared or assigned, and nothing that the word begins. */
static bool follows_a_name(const parser *parser, uint32_t token, bool is_declared)
{
    if (token >= parser->end)
        return is_declared;
    switch (parser->unit->tokens[token].kind) {
    case '=': case '.': case ARROW: case MUL_ASSIGN: case DIV_ASSIGN: case MOD_ASSIGN: case ADD_ASSIGN: case SUB_ASSIGN:
    case SHIFT_LEFT_ASSIGN: case SHIFT_RIGHT_ASSIGN: case AND_ASSIGN: case XOR_ASSIGN: case OR_ASSIGN:
        return true;
    case ';': case ',': case ')': case '(': case '[': case ':':
        return is_declared;
    default:
        return false;
    }
}

/* What stands before a declared name and before no operand. */
static bool precedes_a_name(const parser *parser, uint32_t token)
{
    switch (parser->unit->tokens[token].kind) {
    case '*': case IDENTIFIER: case VOID: case CHAR: case SHORT: case INT: case LONG: case FLOAT: case DOUBLE: case SIGNED:
    case UNSIGNED: case BOOL: case CONST: case VOLATILE: case RESTRICT:
        return true;
    default:
        return false;
    }
}

/* `int await = 3;` fails at the word, `await = 3;` after it.  At the first token of all a name may stand, a type's. */
static bool report_word_as_name(parser *parser, uint32_t token, const char *const *expected, int count)
{
    uint32_t word;
    bool may_be_name = is_among("a declared name", expected, count) || precedes_a_name(parser, token - 1);
    if (token < parser->end && is_plain_word(parser, token) && may_be_name && follows_a_name(parser, token + 1, true))
        word = token;
    else if (token > 0 && is_plain_word(parser, token - 1) && follows_a_name(parser, token, false))
        word = token - 1;
    else
        return false;
    parse_error_instead(parser, word, arena_printf("%s is a keyword here; write it otherwise, or use "
                                                   "--keywords=underscore", quoted(parser, word)));
    return true;
}

/* `defer f();` and the like at file scope; `async;`. */
static bool report_word_outside(parser *parser, uint32_t token)
{
    const struct token *at = &parser->unit->tokens[token];
    if (token == parser->first + 1 && at[-1].keyword && at->kind == ';') {
        parse_error_instead(parser, token - 1, arena_printf("%s declares nothing here", quoted(parser, token - 1)));
        return true;
    }
    if (token != parser->first || !at->keyword)
        return false;
    parse_error_instead(parser, token, arena_printf("%s outside of a function", quoted(parser, token)));
    return true;
}

/* clang takes `strange x;` for an expression, and then knows neither. */
static void take_back_undeclared(const parser *parser, uint32_t type)
{
    const struct token *tokens = parser->unit->tokens;
    uint32_t end = tokens[parser->end].offset + 1;
    for (uint32_t i = type; i <= type + 1; i++)
        diagnostics_take_back(tokens[type].offset, end, arena_printf("use of undeclared identifier '%.*s'",
                                                                     (int)tokens[i].length, tokens[i].text));
}

/* `strange x;`, where an unknown name stands where a declaration may begin and is followed by another name; but in
 * `struct { int a; } b c;` b is a declarator, which may have an initializer. */
static bool report_unknown_type(parser *parser, uint32_t token, const char *const *expected, int count)
{
    const struct token *tokens = parser->unit->tokens;
    if (token == 0 || token >= parser->end || tokens[token].kind != IDENTIFIER || tokens[token - 1].kind != IDENTIFIER)
        return false;
    int before = token > 1 ? tokens[token - 2].kind : ';';
    bool begins = (before == ';' || before == '{' || before == '}') && !is_among("'='", expected, count) &&
                  !is_typedef_name(parser, token - 1);
    bool goes_on = before == TYPEDEF || before == EXTERN || before == STATIC || before == CONST || before == VOLATILE ||
                   before == INLINE || before == REGISTER || before == ASYNC;
    if (!begins && !goes_on)
        return false;
    take_back_undeclared(parser, token - 1);
    if (!diagnostic_error_between(tokens[token - 1].offset, tokens[token].offset, NULL))
        say(parser, token - 1, arena_printf("unknown type name %s", quoted(parser, token - 1)));
    return true;
}

/* One phrase for what could have stood there: "an expression", or the few terminals that could, without those that
 * nearly always could.  NULL: too many to say. */
static const char *expectation(const char *const *expected, int count)
{
    enum { MAXIMUM = 4 };
    static const char *const seldom_meant[] = { "','", "'='", "'...'" };
    if (is_among("a declared name", expected, count) && is_among("a number", expected, count)) {
        if (is_among("'}'", expected, count))
            return NULL;
        return is_among("'while'", expected, count) ? "a statement" : "an expression";
    }
    const char *named[MAXIMUM];
    int names = 0;
    bool only_one = count == 1;
    for (int i = 0; i < count; i++) {
        const char *name = strcmp(expected[i], "a declared name") == 0 ? "a name" : expected[i];
        bool can_be_named = name[0] == '\'' || name[0] == 'a';
        if (!can_be_named || (!only_one && is_among(name, seldom_meant, 3)))
            continue;
        if (names == MAXIMUM)
            return NULL;
        named[names++] = name;
    }
    if (names == 0)
        return NULL;
    const char *phrase = named[0];
    for (int i = 1; i < names; i++)
        phrase = arena_printf("%s%s%s", phrase, i + 1 < names ? ", " : " or ", named[i]);
    return phrase;
}

static const char *found_text(const parser *parser, int terminal, uint32_t token)
{
    if (parser->unit->tokens[token].kind == END)
        return "the end of the file";
    return terminal == TYPE_NAME ? arena_printf("the type %s", quoted(parser, token)) : quoted(parser, token);
}

/* `terminal` is IDENTIFIER or TYPE_NAME where the second terminal of a name is what does not fit. */
void report_unexpected(parser *parser, int terminal, token_range range, const char *const *expected, int count)
{
    if (!parser->report)
        return;
    uint32_t token = terminal ? range.first - 1 : range.first;
    if (report_word_as_name(parser, token, expected, count) || report_word_outside(parser, token))
        return;
    if (terminal == IDENTIFIER) {       /* a type's name would fit: else the name itself did not */
        parse_error(parser, token, "unknown type name %s", quoted(parser, token));
        return;
    }
    if (report_unknown_type(parser, token, expected, count))
        return;
    const char *found = found_text(parser, terminal, token);
    const char *what = terminal == TYPE_NAME ? "an expression"
                       : token >= parser->end && is_among("'}'", expected, count) ? "'}'"
                                                                                  : expectation(expected, count);
    if (what)
        parse_error(parser, token, "expected %s before %s", what, found);
    else
        parse_error(parser, token, "unexpected %s", found);
}
