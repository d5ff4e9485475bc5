/* expand.c: a macro use to its tokens.
 *
 *     #define MAX(a, b) ((a) > (b) ? (a) : (b))
 *     MAX(n, LIMIT)      ──▶  ( ( n ) > ( 10 ) ? ( n ) : ( 10 ) ), each n with its offset in the source
 *
 * Where the standard leaves open what is rescanned (C11 6.10.3.4p4) this does as clang does: a stack of token lists, of
 * which each but the arguments' belongs to a macro that is not expanded again until the list has been left behind. */
#include "expand_detail.h"

#include <string.h>

#include "arena.h"
#include "parser.h"

/* Arguments are expanded by recursion; a use that is nested deeper is given up. */
enum { DEEPEST = 1000 };

/* `#define A B B`, `#define B C C`, ...: a use that takes more tokens is given up. */
enum { MOST_READ = 1 << 22 };

expander *expander_new(const macro_table *table, const char *text, bool strict, const expander_questions *questions)
{
    expander *new = arena_new(expander);
    new->strict = strict;
    new->table = table;
    new->text = text;
    new->questions = questions;
    return new;
}

void expander_read(expander *expander, const char *text)
{
    expander->text = text;
    expander->space = expander->line = false;
}

void expand_pass_space(expander *expander, macro_token *token)
{
    token->space_before |= expander->space;
    token->line_before |= expander->line;
    expander->space = expander->line = false;
}

macro_token *expander_new_list(expander *expander)
{
    return arrlenu(expander->spare) ? arrpop(expander->spare) : NULL;
}

void expander_release_list(expander *expander, macro_token *list)
{
    if (!list)
        return;
    arrsetlen(list, 0);
    arrput(expander->spare, list);
}

bool expand_space_before(const char *text, const raw_token *token)
{
    if (!token->space_before)
        return false;
    for (const char *at = text + token->offset; at > text; at--) {
        if (at[-1] != '\n')
            return true;
        while (at - 1 > text && strchr(" \t\v\f\r", at[-2]))
            at--;
        if (at - 1 == text || at[-2] != '\\')
            return false;
        at--;    /* a line splice is nothing */
    }
    return false;
}

static macro_token from_input(expander *expander, const raw_token *raw)
{
    macro_token token = {.kind = raw->kind, .length = raw->length, .text = expander->text + raw->offset,
                         .source = raw->offset, .line = raw->line, .parameter = -1,
                         .space_before = expander->space || expand_space_before(expander->text, raw),
                         .line_before = expander->line || raw->first_on_line};
    expander->space = expander->line = false;
    return token;
}

/* Leaves the lists that have been read to their end; their macros may be expanded again. */
static void leave_finished(expander *expander)
{
    while (arrlenu(expander->stack) > expander->base) {
        context *top = &arrlast(expander->stack);
        if (top->next < top->count)
            return;
        bool space = top->space || top->space_after, line = top->line;
        if (top->macro)
            top->macro->expanding = false;
        if (top->owned)
            expander_release_list(expander, top->tokens);
        arrsetlen(expander->stack, arrlenu(expander->stack) - 1);
        if (arrlenu(expander->stack) > expander->base) {
            arrlast(expander->stack).space = space;
            arrlast(expander->stack).line = line;
        } else if (!expander->depth) {
            expander->space = space;
            expander->line = line;
        }
    }
}

static bool more_input(expander *expander)
{
    const expander_questions *questions = expander->questions;
    return questions && questions->more && questions->more(questions->context, &expander->input, &expander->count) &&
           expander->next < expander->count;
}

/* The next token of the lists, or of the input behind them.  An argument's expansion ends with its list. */
static bool read_token(expander *expander, macro_token *token)
{
    if (expander->read++ > MOST_READ)
        expander->failed = true;
    leave_finished(expander);
    if (arrlenu(expander->stack) > expander->base) {
        context *top = &arrlast(expander->stack);
        bool first = top->next == 0;
        *token = top->tokens[top->next++];
        token->space_before = top->space || (token->space_before && !first);
        token->line_before = top->line || (token->line_before && !first);
        top->space = top->line = false;
        return true;
    }
    if (expander->depth || (expander->next >= expander->count && !more_input(expander)))
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

/* How many arguments there may be (C11 6.10.3p4, and GNU's: nothing at all for `...`). */
static bool right_number(const macro *macro, arguments *arguments)
{
    size_t wanted = arrlenu(macro->parameters), count = arrlenu(arguments->each);
    bool nothing = count == 1 && arrlenu(arguments->each[0].written) == 0;

    arguments->elided = macro->variadic && (count + 1 == wanted || (wanted == 1 && nothing));
    return count == wanted || arguments->elided || (wanted == 0 && nothing);
}

/* Reads `( a, b, ... )`. */
static arguments read_arguments(expander *expander, const macro *macro)
{
    size_t wanted = arrlenu(macro->parameters);
    arguments arguments = {0};
    argument current = {.written = expander_new_list(expander)};
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
        bool rest = macro->variadic && arrlenu(arguments.each) + 1 >= wanted;
        if (token.kind == ',' && parentheses == 0 && !rest) {
            arrput(arguments.each, current);
            current = (argument){.written = expander_new_list(expander)};
            continue;
        }
        struct macro *named = macro_of(expander, &token);
        token.blocked |= named && named->expanding;
        arrput(current.written, token);
    }
    arrput(arguments.each, current);
    if (macro->builtin == MACRO_ORDINARY)
        expander->failed |= !right_number(macro, &arguments);
    while (arrlenu(arguments.each) < wanted) {
        current = (argument){0};
        arrput(arguments.each, current);
    }
    return arguments;
}

static void release_arguments(expander *expander, const arguments *arguments)
{
    for (size_t i = 0; i < arrlenu(arguments->each); i++) {
        expander_release_list(expander, arguments->each[i].written);
        if (arguments->each[i].is_expanded)
            expander_release_list(expander, arguments->each[i].expanded);
    }
}

static void expand_all(expander *expander, macro_token **result);

const macro_token *expanded_argument(expander *expander, argument *argument)
{
    if (argument->is_expanded)
        return argument->expanded;
    argument->is_expanded = true;
    argument->expanded = expander_new_list(expander);
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

/* `name`: the macro's, as it was used. */
static void enter(expander *expander, macro *macro, const macro_token *name, context new)
{
    new.count = (uint32_t)arrlenu(new.tokens);
    new.macro = macro;
    new.space = name->space_before;
    new.line = name->line_before;
    macro->expanding = true;
    arrput(expander->stack, new);
}

static void expand_ordinary(expander *expander, macro *macro, const macro_token *name)
{
    macro_prepare(macro);
    expander->failed |= expander->questions && macro->malformed;
    if (!macro->function_like && !macro->has_paste) {
        enter(expander, macro, name, (context){.tokens = macro->body});
        return;
    }
    arguments arguments = {0};
    context new = {.owned = true};
    if (macro->function_like)
        arguments = read_arguments(expander, macro);
    if (!expander->failed)
        new.tokens = substitute(expander, macro, &arguments, &new.space_after);
    release_arguments(expander, &arguments);
    enter(expander, macro, name, new);
}

/* The line of a builtin macro: its own where it stands in an argument, else where the whole use ends. */
static uint32_t line_of(const expander *expander, const macro_token *name)
{
    if (expander->depth && name->source != NOWHERE)
        return name->line;
    return expander->input[expander->next - 1].line;
}

static void note_pragma(expander *expander, const macro_token *operand)
{
    expanded_pragma pragma = {arrlenu(expander->result), operand};
    if (arrlenu(operand) != 1 || operand->kind != STRING || operand->text[0] != '"' || expander->condition) {
        expander->failed = true;
        return;
    }
    macro_token *string = arena_new(macro_token);
    *string = *operand;
    pragma.string = string;
    arrput(expander->pragmas, pragma);
}

static void expand_builtin(expander *expander, const macro *macro, const macro_token *name, macro_token **result)
{
    const expander_questions *questions = expander->questions;
    uint32_t line = line_of(expander, name);
    arguments arguments = {0};
    macro_token value = *name;

    if (macro->function_like)
        arguments = read_arguments(expander, macro);
    const macro_token *operand = arrlenu(arguments.each) ? arguments.each[0].written : NULL;
    value.source = NOWHERE;
    if (questions && (arrlenu(arguments.each) > 1 || expander->failed))
        expander->failed = true;
    else if (questions && macro->builtin == MACRO_PRAGMA)
        note_pragma(expander, operand);
    else if (questions)
        expander->failed |= !questions->value(questions->context, macro, line, operand, &value);
    else
        value.unknown = true;
    if (macro->builtin != MACRO_PRAGMA)
        arrput(*result, value);
    release_arguments(expander, &arguments);
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
    if (macro->function_like && !parenthesis_follows(expander)) {
        expander->failed |= expander->questions && macro->builtin != MACRO_ORDINARY;
        return false;
    }
    if (macro->builtin == MACRO_ORDINARY)
        expand_ordinary(expander, macro, token);
    else
        expand_builtin(expander, macro, token, result);
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
    expander->read = 0;
    expander->fixed = NULL;
    expander->pragmas = NULL;
    arrsetlen(expander->result, 0);
}

static expansion end(const expander *expander, const macro *macro)
{
    return (expansion){.macro = macro, .tokens = expander->result, .fixed = expander->fixed,
                       .pragmas = expander->pragmas, .consumed = expander->next, .failed = expander->failed};
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
