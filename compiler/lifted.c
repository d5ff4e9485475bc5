/* lifted.c: marks the expressions that hold an await, a try or a way out, and so cannot stay expressions. */
#include "lowering.h"

#include "arena.h"
#include "never.h"
#include "parser.h"
#include "resolve.h"

/* Statements that leave the statement expression that they stand in. */
static bool leaves(const node *node)
{
    switch (node->kind) {
    case NODE_RETURN: case NODE_GOTO: case NODE_GOTO_COMPUTED: case NODE_LABEL: case NODE_DEFER: case NODE_YIELD:
    case NODE_BREAK: case NODE_CONTINUE:
        return true;
    default:
        return false;
    }
}

/* A future variable is made by statements of its own. */
static bool declares_future_object(const node *node)
{
    const object *object = node->kind == NODE_INIT_DECLARATOR ? node->note : NULL;
    return object && object->kind == OBJECT_CHILD;
}

static bool mark(program *program, node *node, bool evaluated)
{
    bool lifted = false;
    bool inner = evaluated;
    if (node->kind == NODE_ASYNC_BLOCK)
        return false;           /* a function of its own */
    if (node->kind == NODE_SIZEOF || node->kind == NODE_SIZEOF_TYPE || node->kind == NODE_TYPEOF ||
        node->kind == NODE_ALIGNAS)
        inner = false;
    for (unsigned i = 0; i < node->count; i++)
        if (node->kids[i])
            lifted |= mark(program, node->kids[i], inner && !(node->kind == NODE_GENERIC && i == 0));
    if (node->kind == NODE_AWAIT || node->kind == NODE_TRY) {
        if (evaluated) {
            lifted = true;
        } else {
            type *type = expression_type(program, node);
            become(node, NODE_LOWERED_TYPED, never(!type) ? semantics_void_type(program->semantics) : type);
            return false;
        }
    } else if (leaves(node) || declares_future_object(node)) {
        lifted = evaluated;
    }
    if (!inner)
        lifted = false;
    if (lifted)
        node->flags |= NODE_IS_LIFTED;
    return lifted;
}

void mark_lifted(program *program, node *body)
{
    mark(program, body, true);
}
