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

/* Is what begins with a name and a ( a call?  `acc_future(int) n = f(1);` begins like one, and is none. */
static bool is_call(const unit *unit, const external *external)
{
    const token *tokens = unit->tokens;
    uint32_t after = external->first + 1;
    unsigned depth = 0;
    if (tokens[external->end - 2].kind != ')')
        return false;
    do {
        depth += tokens[after].kind == '(';
        depth -= tokens[after].kind == ')';
        after++;
    } while (depth && after < external->end);
    return tokens[after].kind != IDENTIFIER && tokens[after].kind != '*';
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
        if (!is_call(unit, external))
            return false;
        /* fallthrough */
    case '=': case '.': case ARROW: case INCREMENT: case DECREMENT: case ADD_ASSIGN: case SUB_ASSIGN: case '[':
        return diagnostic_error_between(begin_of(unit, external), end_of(unit, external), NULL);
    default:
        return false;
    }
}

/* `int n = 1;` may stand anywhere; but if a brace closes behind it that was not opened, it is of a body. */
static bool is_before_brace(follow_ups *state, const unit *unit, uint32_t first)
{
    if (diagnostic_errors() == 0 || first < state->looked_to)
        return state->brace_follows;
    state->brace_follows = false;
    while (!state->brace_follows && unit->tokens[first].kind != END) {
        int kind = unit->tokens[first].kind;
        cut cut = cut_external(unit, first);
        if (cut.body && !cut_begins_statement(kind))
            break;
        state->brace_follows = kind == '}';
        first = cut.end;
    }
    state->looked_to = first;
    return state->brace_follows;
}

/* Whether clang could not parse it. */
static bool is_no_syntax(const unit *unit, const external *external)
{
    static const char *const signs[] = { "expected '", "expected expression", "expected identifier",
                                         "expected function body", "extraneous " };
    for (unsigned i = 0; i < sizeof signs / sizeof *signs; i++)
        if (diagnostic_error_between(begin_of(unit, external), end_of(unit, external), signs[i]))
            return true;
    return false;
}

static bool is_broken(const unit *unit, const external *external)
{
    return (external->holds_dialect && !external->tree) || is_no_syntax(unit, external);
}

static const char outside[] =
    "a statement outside of any function: is there a '}' too many before it, or a '{' too few?";

/* clang takes `f("a");` for a declaration of f. */
static void reword(unsigned begin, unsigned end)
{
    static const char *const parts[] = { "expected identifier or '('", "expected parameter declarator" };
    for (unsigned i = 0; i < sizeof parts / sizeof *parts; i++)
        diagnostics_reword(begin, end, parts[i], outside);
    if (diagnostics_find(begin, end, "a statement outside of any function"))
        diagnostics_take_back(begin, end, "conflicting types for ");
}

static void take_all_back(unsigned begin, unsigned end)
{
    diagnostics_take_back(begin, end, NULL);
    diagnostics_take_back(begin, end, "use of undeclared identifier");
}

/* `int n = await f();` of a body: clang's error in it is about objects with static storage.  `await f();` is a declaration
 * to clang.  Whether it is one of those. */
static bool refuse_outside(const unit *unit, const external *external)
{
    unsigned begin = begin_of(unit, external), end = end_of(unit, external);
    bool has_error = diagnostic_error_between(begin, end, NULL);
    int kind = unit->tokens[external->first].kind;
    if (has_error ? is_no_syntax(unit, external) : kind != AWAIT && kind != TRY && kind != DEFER)
        return false;
    take_all_back(begin, end);
    diagnose(SEVERITY_ERROR, unit_place(unit, external->first), "%s", outside);
    return true;
}

bool follow_ups_before(follow_ups *state, const unit *unit, const external *external)
{
    unsigned begin = begin_of(unit, external), end = end_of(unit, external);
    bool is_astray = is_like_a_statement(unit, external);
    if (!external->body && unit->tokens[external->first].kind != ';' &&
        is_before_brace(state, unit, external->first)) {
        is_astray = true;
        state->was_said |= !state->was_said && refuse_outside(unit, external);
    }
    if (is_astray)
        state->is_adrift = true;
    else if (external->body)
        state->is_adrift = false;
    if (is_astray && !state->was_said)
        reword(begin, end);
    if (!state->is_adrift || !state->was_said)
        return false;
    take_all_back(begin, end);
    return true;
}

bool follow_ups_in_broken(const unit *unit, const external *external)
{
    static const char *const parts[] = { "acc_future(", "'async ", "incompatible ", "type 'void'",
                                         "indirection requires pointer operand" };
    unsigned begin = begin_of(unit, external), end = end_of(unit, external);
    for (unsigned i = 0; i < sizeof parts / sizeof *parts; i++)
        diagnostics_take_back(begin, end, parts[i]);
    return !diagnostic_error_between(begin, end, NULL);
}

void follow_ups_after(follow_ups *state, const unit *unit, const external *external)
{
    unsigned begin = begin_of(unit, external), end = end_of(unit, external);
    if (diagnostic_errors() == 0 || unit->tokens[external->first].kind == ';')
        return;
    if ((state->is_adrift && diagnostic_error_between(begin, end, NULL)) || external->is_open)
        diagnostics_take_back_after_first(begin, end, "expected '}'");
    if (diagnostic_error_between(begin, end, "expected ')'"))
        diagnostics_take_back(begin, end, "expected function body");
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
    if (diagnostic_error_between(0, end, "expected ')'"))
        diagnostics_take_back(end, end + 1, "expected function body");
    if (!state->is_open && diagnostic_error_between(0, end, NULL))
        diagnostics_take_back(end, end + 1, "expected '}'");
}
