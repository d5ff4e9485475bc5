/* syntax.c: makes the nodes of the syntax tree. */
#include "syntax.h"

#include "arena.h"

node *node_new(node_kind kind, uint32_t first, uint32_t end)
{
    node *node = arena_new(struct node);
    node->kind = kind;
    node->first = first;
    node->end = end;
    node->name = NO_TOKEN;
    node->async_token = NO_TOKEN;
    return node;
}

/* There is room for the next power of two: most nodes have few children, and none needs a capacity of its own. */
void node_add(node *parent, node *kid)
{
    unsigned count = parent->count;
    if ((count & (count - 1)) == 0)
        parent->kids = arena_realloc(parent->kids, (count ? 2 * count : 1) * sizeof(node *));
    parent->kids[parent->count++] = kid;
}
