/* parse.c: parses one external declaration: sets the generated parser up and looks at what it made. */
#include "parse.h"

#include "arena.h"
#include "parser.h"

typedef struct step { const node *node; unsigned next; } step;

/* Tree depths that brackets do not bound: `a + a + ...`, `else if` chains, rows of case labels. */
static bool is_too_deep(const node *tree, uint32_t *token)
{
    step *path = NULL;
    arrput(path, ((step){ tree, 0 }));
    while (arrlen(path) > 0) {
        if (arrlen(path) > MAXIMUM_DEPTH) {
            *token = arrlast(path).node->first;
            return true;
        }
        const node *node = arrlast(path).node;
        unsigned next = arrlast(path).next++;
        if (next >= node->count)
            (void)arrpop(path);
        else if (node->kids[next])
            arrput(path, ((step){ node->kids[next], 0 }));
    }
    return false;
}

node *parse_function_head(const unit *unit, uint32_t first, uint32_t body, uint32_t end,
                          is_typedef_function *is_typedef, void *context)
{
    parser parser = {
        .unit = unit, .first = first, .next = first, .end = end, .left_out = body, .is_typedef = is_typedef,
        .context = context
    };
    return yyparse(&parser) == 0 ? parser.result : NULL;
}

node *parse_external_declaration(const unit *unit, uint32_t first, uint32_t end,
                                 is_typedef_function *is_typedef, void *context, bool report)
{
    parser parser = {
        .unit = unit, .first = first, .next = first, .end = end, .report = report, .is_typedef = is_typedef,
        .context = context
    };
    if (yyparse(&parser) != 0)
        return NULL;
    /* no node is without a token of its own, but for a few between a declaration and its name */
    uint32_t token;
    if (end - first > MAXIMUM_DEPTH / 4 && is_too_deep(parser.result, &token)) {
        parse_error(&parser, token, "nested too deeply: more than %d levels", MAXIMUM_DEPTH);
        return NULL;
    }
    return parser.result;
}
