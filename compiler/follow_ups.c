/* follow_ups.c: holds back errors that only follow from another.
 *
 *         }                           a brace too many
 *         if (n)                      error: a statement outside of any function ...
 *             f(n);                   nothing more, to the next function
 *         return n;
 *     }
 *
 *     int n = ;                       error: expected expression
 *     async int a = f(n);             nothing: what cannot be parsed is not understood, and clang alone takes a for an int
 *
 * clang has reported all of its own by then, provisionally (diagnostic.h). */
#include "follow_ups.h"

#include <limits.h>

#include "arena.h"
#include "cut.h"
#include "diagnostic.h"
#include "parser.h"

static unsigned begin_of(const unit *unit, const external *external)
{
    return unit->tokens[external->first].offset;
}

static unsigned end_of(const unit *unit, const external *external)
{
    const token *end = &unit->tokens[external->end];
    return end->offset + (end->kind == END);    /* what is missing at the end of the file is missed there */
}

/* `n = 1;`, `f("a");`: no declaration either, unless somebody leaves the int out. */
static bool is_like_a_statement(const unit *unit, const external *external)
{
    const token *tokens = &unit->tokens[external->first];
    if (cut_begins_statement(tokens[0].kind))
        return true;
    if (tokens[0].kind != IDENTIFIER || external->body)
        return false;
    switch (tokens[1].kind) {
    case '(':
        if (external->end < external->first + 2 || unit->tokens[external->end - 2].kind != ')')
            return false;    /* acc_future() x; */
        /* fallthrough */
    case '=': case '.': case ARROW: case INCREMENT: case DECREMENT: case ADD_ASSIGN: case SUB_ASSIGN: case '[':
        return diagnostic_error_between(begin_of(unit, external), end_of(unit, external), NULL);
    default:
        return false;
    }
}

static bool is_broken(const unit *unit, const external *external)
{
    static const char *const signs[] = { "expected '", "expected expression", "expected identifier", "extraneous " };
    if (external->holds_dialect && !external->tree)
        return true;
    for (unsigned i = 0; i < sizeof signs / sizeof *signs; i++)
        if (diagnostic_error_between(begin_of(unit, external), end_of(unit, external), signs[i]))
            return true;
    return false;
}

/* clang takes `f("a");` for a declaration of f. */
static void reword(unsigned begin, unsigned end)
{
    static const char *const parts[] = { "expected identifier or '('", "expected parameter declarator" };
    for (unsigned i = 0; i < sizeof parts / sizeof *parts; i++)
        diagnostics_reword(begin, end, parts[i],
                           "a statement outside of any function: is there a '}' too many before it, or a '{' too few?");
    if (diagnostics_find(begin, end, "a statement outside of any function"))
        diagnostics_take_back(begin, end, "conflicting types for ");
}

bool follow_ups_before(follow_ups *state, const unit *unit, const external *external)
{
    unsigned begin = begin_of(unit, external), end = end_of(unit, external);
    bool is_astray = is_like_a_statement(unit, external);
    if (is_astray)
        state->is_adrift = true;
    else if (external->body)
        state->is_adrift = false;
    if (is_astray && !state->was_said)
        reword(begin, end);
    if (!state->is_adrift || !state->was_said)
        return false;
    diagnostics_take_back(begin, end, NULL);
    diagnostics_take_back(begin, end, "use of undeclared identifier");
    return true;
}

bool follow_ups_in_broken(const unit *unit, const external *external)
{
    static const char *const parts[] = { "acc_future(", "'async ", "incompatible ", "type 'void'" };
    unsigned begin = begin_of(unit, external), end = end_of(unit, external);
    for (unsigned i = 0; i < sizeof parts / sizeof *parts; i++)
        diagnostics_take_back(begin, end, parts[i]);
    return !diagnostic_error_between(begin, end, NULL);
}

void follow_ups_after(follow_ups *state, const unit *unit, const external *external)
{
    unsigned begin = begin_of(unit, external), end = end_of(unit, external);
    if (diagnostic_errors() == 0)
        return;
    if ((state->is_adrift && diagnostic_error_between(begin, end, NULL)) || external->is_open)
        diagnostics_take_back_after_first(begin, end, "expected '}'");
    if (!state->is_adrift)
        state->was_said = is_broken(unit, external);
    else if (diagnostic_error_between(begin, end, NULL))
        state->was_said = true;
    diagnostics_take_back_repeated(begin, end, "use of undeclared identifier");
    state->is_open |= external->is_open;
}

/* clang may lose its way where all brackets match. */
void follow_ups_finish(const follow_ups *state, const unit *unit)
{
    unsigned end = arrlast(unit->tokens).offset;
    diagnostics_take_back_repeated(0, UINT_MAX, "function definition is not allowed here");
    if (!state->is_open && diagnostic_error_between(0, end, NULL))
        diagnostics_take_back(end, end + 1, "expected '}'");
}
