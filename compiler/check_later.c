/* check_later.c: what the dialect has and acc does not translate yet, each with an error that says so.
 *
 * Pointers to async functions, async blocks, acc_future(T), acc_join and its kin are here; future variables are in
 * check_declarations.c, streams in check_functions.c, handles of tasks in check_runtime.c.  Names that these declare
 * are remembered, so that their uses are no errors of their own. */
#include "checker.h"

#include <ctype.h>
#include <string.h>

#include "arena.h"
#include "parser.h"

/* Pointer to an async function, or array of such: the name is ARRAY* POINTER+ FUNCTION. */
static bool is_function_pointer(const node *declarator)
{
    bool has_pointer = false;
    for (unsigned i = 0; declarator && i < declarator->count; i++) {
        if (declarator->kids[i]->kind == NODE_FUNCTION)
            return has_pointer || declarator->name == NO_TOKEN;
        has_pointer |= declarator->kids[i]->kind == NODE_POINTER;
    }
    return false;
}

/* Whether the declarator belongs to what comes later: a pointer to an async function. */
bool later_declarator(const node *specifiers, const node *declarator)
{
    return specifiers->flags & SPECIFIER_ASYNC && !declarator_function(declarator) && is_function_pointer(declarator);
}

void report_later_declarator(checker *checker, const node *specifiers, const node *declarator)
{
    bool is_typedef = specifiers->flags & SPECIFIER_TYPEDEF;
    if (is_typedef && !declarator_function(declarator) && !is_function_pointer(declarator))
        check_error(checker, declarator, specifiers->async_token,
                    "'async' on the typedef '%s', which is neither a function nor "
                    "a pointer to one",
                    name_text(checker, declarator));
    else
        check_error(checker, declarator, specifiers->async_token, "%s async functions are not supported yet",
                    is_typedef ? "types of" : "pointers to");
}

void check_async_block(checker *checker, const node *block)
{
    check_error(checker, checker->full, block->first, "async blocks ('async { ... }') are not supported yet");
}

void check_future_type(checker *checker, const node *future_type)
{
    check_error(checker, NULL, future_type->name, "allocated futures ('acc_future(T)') are not supported yet");
}

static const char *const later_words[] = {"acc_join", "acc_race", "acc_cancel", "acc_cancelled", "acc_next"};

bool is_later_word(const checker *checker, const node *call)
{
    const node *callee = call->kids[0];
    if (callee->kind != NODE_IDENTIFIER || callee->note)
        return false;
    for (unsigned i = 0; i < sizeof later_words / sizeof *later_words; i++)
        if (token_is(checker->program->unit, callee->name, later_words[i]))
            return true;
    return false;
}

void report_later_call(checker *checker, const node *call)
{
    check_error(checker, call, call->first, "'%s' is not supported yet", name_text(checker, call->kids[0]));
}

/* ---- Names that are declared by what is not supported ------------------------------------------------------------ */

static bool has_later_type(const checker *checker, const node *specifiers)
{
    if (specifiers->name != NO_TOKEN && in_set(checker->later, name_text(checker, specifiers)))
        return true;
    for (unsigned i = 0; i < specifiers->count; i++)
        if (specifiers->kids[i] && specifiers->kids[i]->kind == NODE_FUTURE_TYPE)
            return true;
    return false;
}

static void note_declarator(checker *checker, const node *specifiers, const node *declarator, bool is_parameter)
{
    if (!declarator || declarator->name == NO_TOKEN)
        return;
    bool is_typedef = specifiers->flags & SPECIFIER_TYPEDEF;
    bool is_future =
        specifiers->flags & SPECIFIER_ASYNC && (is_typedef || is_parameter || !declarator_function(declarator));
    if (is_future || has_later_type(checker, specifiers))
        add_to_set(&checker->later, name_text(checker, declarator));
}

void note_later_names(checker *checker, const node *tree)
{
    if (tree->kind == NODE_FUTURE_TYPE)
        checker->has_allocated_futures = true;
    if (tree->kind == NODE_DECLARATION && tree->count > 0 && tree->kids[0]->kind == NODE_SPECIFIERS)
        for (unsigned i = 1; i < tree->count; i++)
            note_declarator(checker, tree->kids[0], tree->kids[i]->kids[0], false);
    if (tree->kind == NODE_PARAMETER && tree->kids[0] && tree->count > 1)
        note_declarator(checker, tree->kids[0], tree->kids[1], true);
    for (unsigned i = 0; i < tree->count; i++)
        if (tree->kids[i])
            note_later_names(checker, tree->kids[i]);
}

/* A word of the type's spelling is such a name: `handler *`. */
static bool type_names_later(const checker *checker, const type *type)
{
    const char *spelling = type_spelling(type);
    while (*spelling) {
        size_t length = 0;
        while (isalnum((unsigned char)spelling[length]) || spelling[length] == '_')
            length++;
        if (length && in_set(checker->later, arena_strndup(spelling, length)))
            return true;
        spelling += length ? length : 1;
    }
    return false;
}

/* Whether some name in the expression, or its type, is one that this or what does not parse has declared: then nothing
 * is said of how it is used. */
bool names_later(const checker *checker, const node *expression)
{
    if (!expression)
        return false;
    if (expression->kind == NODE_IDENTIFIER || expression->kind == NODE_MEMBER) {
        const char *name = name_text(checker, expression);
        if (in_set(checker->later, name) || in_set(checker->doubtful, name))
            return true;
        type *type = expression_type(checker->program, expression);
        if (type && shlen(checker->later) > 0 && type_names_later(checker, type))
            return true;
    }
    for (unsigned i = 0; i < expression->count; i++)
        if (names_later(checker, expression->kids[i]))
            return true;
    return false;
}
