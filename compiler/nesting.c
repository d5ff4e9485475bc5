/* nesting.c: how deep the tokens nest, before any parser sees them.
 *
 *     while (a) { if (b) for (;;) if (c) x(); y(); }
 *     1         2 3      4        5           2
 *
 * clang follows a name outwards through all statements around it, so that its time grows with the square of the levels. */
#include "nesting.h"

#include "arena.h"
#include "parser.h"

/* Of the innermost bracket: the statements in it that wait for their last one. */
typedef struct nesting { unsigned *outer, open, levels; } nesting;

static void open_bracket(nesting *nesting)
{
    arrput(nesting->outer, nesting->open);
    nesting->open = 0;
    nesting->levels++;
}

static void close_bracket(nesting *nesting)
{
    if (arrlen(nesting->outer) == 0)
        return;
    nesting->levels -= nesting->open + 1;
    nesting->open = arrpop(nesting->outer);
}

/* A chain of `else if` nests in C's grammar (C11 6.8.4). */
static void end_statement(nesting *nesting, int next)
{
    if (next == ELSE)
        return;
    nesting->levels -= nesting->open;
    nesting->open = 0;
}

bool nesting_check(const unit *unit)
{
    nesting nesting = { .outer = NULL };
    for (const token *token = unit->tokens; token->kind != END; token++) {
        switch (token->kind) {
        case '(': case '[': case '{':
            open_bracket(&nesting);
            break;
        case ')': case ']':
            close_bracket(&nesting);
            break;
        case '}':
            close_bracket(&nesting);
            end_statement(&nesting, token[1].kind);
            break;
        case ';':
            end_statement(&nesting, token[1].kind);
            break;
        case IF: case FOR: case WHILE: case DO: case SWITCH:
            nesting.open++;
            nesting.levels++;
            break;
        default:
            break;
        }
        if (nesting.levels > MOST_LEVELS) {
            uint32_t at = (uint32_t)(token - unit->tokens);
            diagnose(SEVERITY_ERROR, unit_place(unit, at), "nested too deeply: more than %d levels", MOST_LEVELS);
            return false;
        }
    }
    return true;
}
