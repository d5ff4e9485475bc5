/* expand.c: a macro use to its tokens.
 *
 *     #define MAX(a, b) ((a) > (b) ? (a) : (b))
 *     MAX(n, LIMIT)      ──▶  ( ( n ) > ( 10 ) ? ( n ) : ( 10 ) ), each n with its offset in the source
 *
 * Where the standard leaves open what is rescanned (C11 6.10.3.4p4) this does as clang does: a stack of token lists, of
 * which each but the arguments' belongs to a macro that is not expanded again until the list has been left behind. */
#include "expand.h"

#include <string.h>

#include "arena.h"
#include "parser.h"

/* Arguments are expanded by recursion; a use that is nested deeper is given up. */
enum { DEEPEST = 1000 };

/* A list of tokens that is being read. */
typedef struct context {
    macro_token *tokens;
    uint32_t next, count;
    macro *macro;          /* whose replacement it is; NULL for an argument */
    bool owned;            /* the list goes back to `spare` when it has been read */
} context;

typedef struct argument {
    macro_token *written;  /* stb_ds arrays: as it stands */
    macro_token *expanded; /* and completely macro replaced, once that was needed */
    bool is_expanded;
} argument;

struct expander {
    const macro_table *table;
    const char *text;
    uint32_t now;
    const raw_token *input;
    uint32_t next, count;  /* of the input */
    context *stack;        /* stb_ds array */
    uint32_t base;         /* the stack's height below which the current argument's expansion does not read */
    unsigned depth;        /* of arguments within arguments */
    bool strict, condition, failed;
    macro_token *result;
    uint32_t *fixed;
    macro_token **spare;   /* stb_ds array of lists to use again */
};

expander *expander_new(const macro_table *table, const char *text, bool strict)
{
    expander *new = arena_new(expander);
    new->strict = strict;
    new->table = table;
    new->text = text;
    return new;
}

static macro_token *new_list(expander *expander)
{
    return arrlenu(expander->spare) ? arrpop(expander->spare) : NULL;
}

static void release_list(expander *expander, macro_token *list)
{
    if (!list)
        return;
    arrsetlen(list, 0);
    arrput(expander->spare, list);
}

static macro_token from_input(const expander *expander, const raw_token *raw)
{
    return (macro_token){.kind = raw->kind, .length = raw->length, .text = expander->text + raw->offset,
                         .source = raw->offset, .parameter = -1, .space_before = raw->space_before};
}

/* Leaves the lists that have been read to their end; their macros may be expanded again. */
static void leave_finished(expander *expander)
{
    while (arrlenu(expander->stack) > expander->base) {
        context *top = &arrlast(expander->stack);
        if (top->next < top->count)
            return;
        if (top->macro)
            top->macro->expanding = false;
        if (top->owned)
            release_list(expander, top->tokens);
        arrsetlen(expander->stack, arrlenu(expander->stack) - 1);
    }
}

/* The next token of the lists, or of the input behind them.  An argument's expansion ends with its list. */
static bool read_token(expander *expander, macro_token *token)
{
    leave_finished(expander);
    if (arrlenu(expander->stack) > expander->base) {
        context *top = &arrlast(expander->stack);
        *token = top->tokens[top->next++];
        return true;
    }
    if (expander->depth || expander->next >= expander->count)
        return false;
    *token = from_input(expander, &expander->input[expander->next++]);
    return true;
}

static bool parenthesis_follows(const expander *expander)
{
    for (size_t i = arrlenu(expander->stack); i > expander->base; i--) {
        const context *list = &expander->stack[i - 1];
        if (list->next < list->count)
            return list->tokens[list->next].kind == '(';
    }
    return !expander->depth && expander->next < expander->count && expander->input[expander->next].kind == '(';
}

static macro *macro_of(const expander *expander, const macro_token *token)
{
    if (token->blocked || token->unknown || !macro_can_name(token->kind))
        return NULL;
    return macro_find(expander->table, token->text, token->length, expander->now);
}

static bool is_word(const macro_token *token, const char *word)
{
    return token->length == strlen(word) && memcmp(token->text, word, token->length) == 0;
}

/* Reads `( a, b, ... )`.  Too few arguments are made up for with empty ones. */
static argument *read_arguments(expander *expander, const macro *macro)
{
    size_t wanted = arrlenu(macro->parameters);
    argument *arguments = NULL;
    argument current = {.written = new_list(expander)};
    unsigned parentheses = 0;
    macro_token token;

    read_token(expander, &token);    /* the parenthesis */
    for (;;) {
        if (!read_token(expander, &token)) {
            expander->failed = true;
            break;
        }
        if (token.kind == ')' && parentheses-- == 0)
            break;
        parentheses += token.kind == '(';
        bool rest = macro->variadic && arrlenu(arguments) + 1 >= wanted;
        if (token.kind == ',' && parentheses == 0 && !rest) {
            arrput(arguments, current);
            current = (argument){.written = new_list(expander)};
            continue;
        }
        struct macro *named = macro_of(expander, &token);
        token.blocked |= named && named->expanding;
        arrput(current.written, token);
    }
    arrput(arguments, current);
    while (arrlenu(arguments) < wanted) {
        current = (argument){0};
        arrput(arguments, current);
    }
    return arguments;
}

static void release_arguments(expander *expander, argument *arguments)
{
    for (size_t i = 0; i < arrlenu(arguments); i++) {
        release_list(expander, arguments[i].written);
        if (arguments[i].is_expanded)
            release_list(expander, arguments[i].expanded);
    }
}

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
        if (i && token->space_before)
            arrput(text, ' ');
        for (uint32_t j = 0; j < length; j++) {
            if (quoted && (clean[j] == '"' || clean[j] == '\\'))
                arrput(text, '\\');
            arrput(text, clean[j]);
        }
    }
    arrput(text, '"');
    result.text = text;
    result.length = (uint32_t)arrlenu(text);
    return result;
}

static macro_token paste(expander *expander, const macro_token *left, const macro_token *right)
{
    macro_token result = {.source = NOWHERE, .parameter = -1, .space_before = left->space_before};
    char *text = arena_alloc((size_t)left->length + right->length + 1);

    fix(expander, left);
    fix(expander, right);
    result.length = lex_clean(left->text, left->length, text);
    result.length += lex_clean(right->text, right->length, text + result.length);
    result.text = text;
    result.kind = lex_kind(text, result.length);
    result.unknown = left->unknown || right->unknown;
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

static void expand_all(expander *expander, macro_token **result);

static const macro_token *expanded_argument(expander *expander, argument *argument)
{
    if (argument->is_expanded)
        return argument->expanded;
    argument->is_expanded = true;
    argument->expanded = new_list(expander);
    if (expander->depth >= DEEPEST) {
        expander->failed = true;
        return argument->expanded;
    }
    context list = {.tokens = argument->written, .count = (uint32_t)arrlenu(argument->written)};
    uint32_t base = expander->base;
    expander->base = (uint32_t)arrlenu(expander->stack);
    expander->depth++;
    arrput(expander->stack, list);
    expand_all(expander, &argument->expanded);
    expander->depth--;
    expander->base = base;
    return argument->expanded;
}

/* One function-like use: its body with the arguments put in. */
typedef struct substitution {
    expander *expander;
    const macro *macro;
    argument *arguments;
    macro_token *list;       /* what has been made so far */
} substitution;

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

/* An empty argument after a ## (C11 6.10.3.3p2); GNU's `, ## __VA_ARGS__` takes the comma away with it, but not in
 * strict C when there is no other parameter. */
static void put_nothing(substitution *use, int32_t parameter)
{
    if (ends_in_paste(use))
        take_back(use);
    if (!is_variadic_parameter(use, parameter) || (use->expander->strict && parameter == 0))
        return;
    if (arrlenu(use->list) && arrlast(use->list).kind == ',') {
        take_back(use);
        if (ends_in_paste(use))
            take_back(use);
    }
}

static void put_tokens(substitution *use, const macro_token *tokens, bool space_before)
{
    for (size_t i = 0; i < arrlenu(tokens); i++) {
        macro_token token = tokens[i];
        if (i == 0)
            token.space_before = space_before;
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
        put_tokens(use, expanded_argument(use->expander, argument), body[at].space_before);
        return at + 1;
    }
    if (arrlenu(argument->written) == 0) {
        if (paste_after)
            return at + 2;    /* without the ## */
        put_nothing(use, body[at].parameter);
        return at + 1;
    }
    size_t length = arrlenu(use->list);
    bool after_comma = ends_in_paste(use) && length >= 2 && use->list[length - 2].kind == ',';
    if (after_comma && is_variadic_parameter(use, body[at].parameter))
        take_back(use);    /* GNU's `, ## __VA_ARGS__` pastes nothing */
    put_tokens(use, argument->written, body[at].space_before);
    return at + 1;
}

/* `__VA_OPT__ ( ... )` at body token `at`: returns the token after its `)`. */
static size_t end_of_optional(const macro_token *body, size_t at)
{
    unsigned parentheses = 0;
    for (at++; at < arrlenu(body); at++) {
        parentheses += body[at].kind == '(';
        if (body[at].kind == ')' && --parentheses == 0)
            return at + 1;
    }
    return at;
}

static void put_range(substitution *use, size_t at, size_t end)
{
    const macro_token *body = use->macro->body;
    while (at < end) {
        const macro_token *token = &body[at];
        bool operand = at + 1 < end && body[at + 1].parameter >= 0;
        if (use->macro->function_like && token->kind == HASH && operand) {
            macro_token string = stringify(use->expander, use->arguments[body[at + 1].parameter].written);
            string.space_before = token->space_before;
            arrput(use->list, string);
            at += 2;
        } else if (token->parameter >= 0) {
            at = put_argument(use, at);
        } else if (use->macro->variadic && token->kind == IDENTIFIER && is_word(token, "__VA_OPT__")) {
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
            arrput(use->list, *token);
            at++;
        }
    }
}

static void enter(expander *expander, macro *macro, macro_token *list, bool owned)
{
    context new = {.tokens = list, .count = (uint32_t)arrlenu(list), .macro = macro, .owned = owned};
    macro->expanding = true;
    arrput(expander->stack, new);
}

static void expand_ordinary(expander *expander, macro *macro)
{
    macro_prepare(expander->table, macro);
    if (!macro->function_like && !macro->has_paste) {
        enter(expander, macro, macro->body, false);
        return;
    }
    substitution use = {.expander = expander, .macro = macro, .list = new_list(expander)};
    if (macro->function_like)
        use.arguments = read_arguments(expander, macro);
    if (!expander->failed)
        put_range(&use, 0, arrlenu(macro->body));
    if (macro->has_paste)
        paste_all(expander, use.list);
    release_arguments(expander, use.arguments);
    enter(expander, macro, use.list, true);
}

/* Handles a token that may name a macro; false: it stands for itself. */
static bool expand_token(expander *expander, macro_token *token, macro_token **result)
{
    macro *macro = macro_of(expander, token);
    if (!macro)
        return false;
    if (macro->expanding) {
        token->blocked = true;
        return false;
    }
    if (macro->builtin == MACRO_PRAGMA && expander->depth)
        return false;    /* as clang does: left for the rescan */
    if (macro->function_like && !parenthesis_follows(expander))
        return false;
    if (macro->builtin == MACRO_ORDINARY) {
        expand_ordinary(expander, macro);
        return true;
    }
    if (macro->function_like)
        release_arguments(expander, read_arguments(expander, macro));
    if (macro->builtin != MACRO_PRAGMA) {
        macro_token value = *token;
        value.source = NOWHERE;
        value.unknown = true;
        arrput(*result, value);
    }
    return true;
}

/* `defined X` and `defined ( X )` in a condition: the operand stays as it is. */
static void keep_operand(expander *expander, macro_token **result)
{
    macro_token token;
    bool parenthesis = parenthesis_follows(expander);
    for (int i = 0; i < (parenthesis ? 2 : 1) && read_token(expander, &token); i++)
        arrput(*result, token);
}

/* Expands until the lists above the base, and for a whole line the input, have been read. */
static void expand_all(expander *expander, macro_token **result)
{
    macro_token token;
    while (!expander->failed && read_token(expander, &token)) {
        if (expander->condition && is_word(&token, "defined")) {
            arrput(*result, token);
            keep_operand(expander, result);
        } else if (!expand_token(expander, &token, result)) {
            arrput(*result, token);
        }
    }
    if (expander->failed)
        while (arrlenu(expander->stack) > expander->base) {
            arrlast(expander->stack).next = arrlast(expander->stack).count;
            leave_finished(expander);
        }
}

static void begin(expander *expander, uint32_t now, const raw_token *input, uint32_t count, bool condition)
{
    expander->now = now;
    expander->input = input;
    expander->next = 0;
    expander->count = count;
    expander->condition = condition;
    expander->failed = false;
    expander->fixed = NULL;
    arrsetlen(expander->result, 0);
}

static expansion end(const expander *expander, const macro *macro)
{
    return (expansion){.macro = macro, .tokens = expander->result, .fixed = expander->fixed,
                       .consumed = expander->next, .failed = expander->failed};
}

bool expand_begins(const expander *expander, uint32_t now, const raw_token *input, uint32_t count)
{
    if (!macro_can_name(input->kind))
        return false;
    const macro *macro = macro_find(expander->table, expander->text + input->offset, input->length, now);
    return macro && (!macro->function_like || (count > 1 && input[1].kind == '('));
}

expansion expand_use(expander *expander, uint32_t now, const raw_token *input, uint32_t count)
{
    macro_token token;

    begin(expander, now, input, count, false);
    read_token(expander, &token);
    macro *macro = macro_of(expander, &token);
    expand_token(expander, &token, &expander->result);
    for (leave_finished(expander); arrlenu(expander->stack) && !expander->failed; leave_finished(expander)) {
        read_token(expander, &token);
        if (!expand_token(expander, &token, &expander->result))
            arrput(expander->result, token);
    }
    if (expander->failed)
        for (; arrlenu(expander->stack); leave_finished(expander))
            arrlast(expander->stack).next = arrlast(expander->stack).count;
    return end(expander, macro);
}

expansion expand_line(expander *expander, uint32_t now, const raw_token *input, uint32_t count, bool condition)
{
    begin(expander, now, input, count, condition);
    expand_all(expander, &expander->result);
    return end(expander, NULL);
}
