/* substitute.c: a macro's replacement list and the arguments of a use to the tokens that are rescanned.
 *
 *     #define SAY(x, ...) print(#x, x ## _text, __VA_ARGS__)
 *     SAY(a, b, 1)      ──▶  print ( "a" , a_text , b , 1 )
 *
 * White space is passed on as clang does it, because the operator # shows it: what an argument brings begins with the
 * white space that its parameter has. */
#include "expand_detail.h"

#include <string.h>

#include "arena.h"
#include "never.h"
#include "parser.h"

/* One use: its replacement list with the arguments put in. */
typedef struct substitution {
    expander *expander;
    const macro *macro;
    argument *arguments;
    bool elided;
    macro_token *list;       /* what has been made so far */
    bool space;              /* the next token gets white space */
} substitution;

static void fix(expander *expander, const macro_token *token)
{
    if (token->source != NOWHERE)
        arrput(expander->fixed, token->source);
}

/* The operator # (C11 6.10.3.2). */
static macro_token stringify(expander *expander, const macro_token *tokens)
{
    macro_token result = {.kind = STRING, .source = NOWHERE, .parameter = -1, .string = true};
    char *text = NULL;

    arrput(text, '"');
    for (size_t i = 0; i < arrlenu(tokens); i++) {
        const macro_token *token = &tokens[i];
        bool quoted = token->kind == STRING || token->kind == CHARACTER;
        char *clean = arena_alloc((size_t)token->length + 1);
        uint32_t length = lex_clean(token->text, token->length, clean);
        fix(expander, token);
        result.unknown |= token->unknown;
        if (i && (token->space_before || token->line_before))
            arrput(text, ' ');
        for (uint32_t j = 0; j < length; j++) {
            if (quoted && (clean[j] == '"' || clean[j] == '\\'))
                arrput(text, '\\');
            arrput(text, clean[j]);
        }
        expander->failed |= expander->questions && (token->kind == OTHER || token->kind == BACKSLASH);
    }
    arrput(text, '"');
    result.text = text;
    result.length = (uint32_t)arrlenu(text);
    return result;
}

static macro_token paste(expander *expander, const macro_token *left, const macro_token *right)
{
    macro_token result = {.source = NOWHERE, .parameter = -1, .space_before = left->space_before,
                          .line_before = left->line_before};
    char *text = arena_alloc((size_t)left->length + right->length + 1);

    fix(expander, left);
    fix(expander, right);
    result.length = lex_clean(left->text, left->length, text);
    result.length += lex_clean(right->text, right->length, text + result.length);
    result.text = text;
    result.kind = lex_kind(text, result.length);
    result.unknown = left->unknown || right->unknown;
    expander->failed |= expander->questions && result.kind == OTHER;
    return result;
}

/* Carries out the ## that are left in the list. */
static void paste_all(expander *expander, macro_token *list)
{
    size_t used = 0, count = arrlenu(list);
    for (size_t i = 0; i < count; i++) {
        if (list[i].pastes && used && i + 1 < count)
            list[used - 1] = paste(expander, &list[used - 1], &list[++i]);
        else if (!list[i].pastes)
            list[used++] = list[i];
    }
    arrsetlen(list, used);
}

static bool is_variadic_parameter(const substitution *use, int32_t parameter)
{
    return use->macro->variadic && (size_t)parameter + 1 == arrlenu(use->macro->parameters);
}

static bool ends_in_paste(const substitution *use)
{
    return arrlenu(use->list) && arrlast(use->list).pastes;
}

static void take_back(substitution *use)
{
    arrsetlen(use->list, arrlenu(use->list) - 1);
}

/* An empty argument after a ## (C11 6.10.3.3p2); GNU's `, ## __VA_ARGS__` takes the comma away with it where the argument
 * was left out, but not in strict C when there is no other parameter. */
static void put_nothing(substitution *use, int32_t parameter)
{
    if (ends_in_paste(use))
        take_back(use);
    if (!is_variadic_parameter(use, parameter) || !use->elided || (use->expander->strict && parameter == 0))
        return;
    if (arrlenu(use->list) && arrlast(use->list).kind == ',') {
        take_back(use);
        if (ends_in_paste(use))
            take_back(use);
        use->space = false;
    }
}

static void put_tokens(substitution *use, const macro_token *tokens, bool keep_space)
{
    for (size_t i = 0; i < arrlenu(tokens); i++) {
        macro_token token = tokens[i];
        if (i == 0 && !keep_space) {
            token.space_before = use->space;
            token.line_before = false;
        }
        token.pastes = false;    /* a ## that comes in by an argument is no operator */
        arrput(use->list, token);
    }
}

/* Puts in the argument for body token `at`; returns the next body token. */
static size_t put_argument(substitution *use, size_t at)
{
    const macro_token *body = use->macro->body;
    argument *argument = &use->arguments[body[at].parameter];
    bool paste_before = at > 0 && body[at - 1].pastes;
    bool paste_after = at + 1 < arrlenu(body) && body[at + 1].pastes;

    if (!paste_before && !paste_after) {
        const macro_token *tokens = expanded_argument(use->expander, argument);
        put_tokens(use, tokens, false);
        if (arrlenu(tokens))
            use->space = false;
        return at + 1;
    }
    if (arrlenu(argument->written) == 0) {
        if (paste_after)
            return at + 2;    /* without the ## */
        put_nothing(use, body[at].parameter);
        return at + 1;
    }
    size_t length = arrlenu(use->list);
    bool after_comma = ends_in_paste(use) && length >= 2 && use->list[length - 2].kind == ',' &&
                       is_variadic_parameter(use, body[at].parameter);
    if (after_comma)
        take_back(use);    /* GNU's `, ## __VA_ARGS__` pastes nothing */
    put_tokens(use, argument->written, after_comma);
    use->space = false;
    return at + 1;
}

static bool is_optional(const substitution *use, const macro_token *token)
{
    return use->macro->variadic && token->kind == IDENTIFIER && token->length == 10 &&
           memcmp(token->text, "__VA_OPT__", 10) == 0;
}

/* `__VA_OPT__ ( ... )` at body token `at`: returns the token after its `)`. */
static size_t end_of_optional(const macro_token *body, size_t at)
{
    unsigned parentheses = 0;
    for (at++; !never(at == arrlenu(body)); at++) {    /* else the definition is malformed, and not used */
        parentheses += body[at].kind == '(';
        if (body[at].kind == ')' && --parentheses == 0)
            return at + 1;
    }
    return at;
}

static void put_string(substitution *use, const macro_token *hash)
{
    macro_token string = stringify(use->expander, use->arguments[hash[1].parameter].written);
    string.space_before = use->space;
    arrput(use->list, string);
    use->space = false;
}

static void put_own(substitution *use, const macro_token *token, bool after_paste)
{
    bool pasted = ends_in_paste(use);
    macro_token own = *token;
    if (use->space)
        own.space_before = true;
    else if (after_paste && !pasted)
        own.space_before = false;    /* nothing is left before it */
    use->space = false;
    arrput(use->list, own);
}

static void put_range(substitution *use, size_t at, size_t end)
{
    const macro_token *body = use->macro->body;
    while (at < end) {
        const macro_token *token = &body[at];
        bool operand = at + 1 < end && body[at + 1].parameter >= 0;
        bool after_paste = at > 0 && body[at - 1].pastes;
        use->space |= at > 0 && !after_paste && token->space_before;
        if (use->macro->function_like && token->kind == HASH && operand) {
            put_string(use, token);
            at += 2;
        } else if (token->parameter >= 0) {
            at = put_argument(use, at);
        } else if (is_optional(use, token)) {
            size_t after = end_of_optional(body, at);
            size_t last = arrlenu(use->macro->parameters) - 1;
            if (arrlenu(expanded_argument(use->expander, &use->arguments[last])))
                put_range(use, at + 2, after - 1);
            else if (ends_in_paste(use))
                take_back(use);
            else if (after < end && body[after].pastes)
                after++;
            at = after;
        } else {
            put_own(use, token, after_paste);
            at++;
        }
    }
}

macro_token *substitute(expander *expander, const macro *macro, const arguments *arguments, bool *space_after)
{
    substitution use = {.expander = expander, .macro = macro, .arguments = arguments->each,
                        .elided = arguments->elided, .list = expander_new_list(expander)};
    put_range(&use, 0, arrlenu(macro->body));
    if (macro->has_paste)
        paste_all(expander, use.list);
    *space_after = use.space;
    return use.list;
}
