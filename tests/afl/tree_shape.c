/* tree_shape.c: is a tree what compiler/syntax.h says of its kinds?  The passes rely on it: where a kind's comment has no `?`,
 * they do not look for NULL. */
#include "harness.h"

#include <stdio.h>
#include <stdlib.h>

/* 1: a child; ?: a child or NULL; *: any number of children, as the last. */
static const char *const shapes[] = {
    [NODE_IDENTIFIER] = "", [NODE_CONSTANT] = "", [NODE_STRING] = "", [NODE_PAREN] = "1", [NODE_STATEMENT_EXPRESSION] = "1",
    [NODE_GENERIC] = "1*", [NODE_ASSOCIATION] = "?1", [NODE_CALL] = "1*", [NODE_INDEX] = "11", [NODE_MEMBER] = "1",
    [NODE_POSTFIX] = "1", [NODE_PREFIX] = "1", [NODE_UNARY] = "1", [NODE_LABEL_ADDRESS] = "", [NODE_SIZEOF] = "1",
    [NODE_SIZEOF_TYPE] = "1", [NODE_CAST] = "11", [NODE_COMPOUND_LITERAL] = "11", [NODE_BINARY] = "11", [NODE_LOGICAL] = "11",
    [NODE_CONDITIONAL] = "1?1", [NODE_ASSIGN] = "11", [NODE_COMMA] = "11", [NODE_AWAIT] = "1", [NODE_TRY] = "1",
    [NODE_ASYNC_BLOCK] = "1", [NODE_BUILTIN] = "*", [NODE_INITIALIZER_LIST] = "*", [NODE_INITIALIZER_ITEM] = "1*",
    [NODE_DESIGNATOR] = "??", [NODE_TYPE_NAME] = "1?", [NODE_SPECIFIERS] = "*", [NODE_STRUCT] = "*", [NODE_ENUM] = "*",
    [NODE_ENUMERATOR] = "?*", [NODE_TYPEOF] = "1", [NODE_ALIGNAS] = "1", [NODE_ATOMIC_TYPE] = "1", [NODE_FUTURE_TYPE] = "1",
    [NODE_ATTRIBUTE] = "*", [NODE_DECLARATION] = "1*", [NODE_INIT_DECLARATOR] = "??*", [NODE_DECLARATOR] = "*",
    [NODE_POINTER] = "", [NODE_ARRAY] = "?", [NODE_FUNCTION] = "*", [NODE_PARAMETER] = "??*",
    [NODE_FUNCTION_DEFINITION] = "111*", [NODE_BLOCK] = "*", [NODE_EXPRESSION_STATEMENT] = "?", [NODE_IF] = "11?",
    [NODE_SWITCH] = "11", [NODE_WHILE] = "11", [NODE_DO] = "11", [NODE_FOR] = "???1", [NODE_GOTO] = "", [NODE_GOTO_COMPUTED] = "1",
    [NODE_CONTINUE] = "", [NODE_BREAK] = "", [NODE_RETURN] = "?", [NODE_LABEL] = "?*", [NODE_CASE] = "1??", [NODE_DEFAULT] = "?",
    [NODE_ASM] = "*", [NODE_DEFER] = "1", [NODE_YIELD] = "1", [NODE_LOCAL_LABELS] = "", [NODE_STATIC_ASSERT] = "1?",
    [NODE_TOP_LEVEL_ASM] = "*",
};

static void fail(const node *node, unsigned kid, const char *what)
{
    fprintf(stderr, "the node of kind %d at the tokens %u to %u, kid %u of %u: %s\n", (int)node->kind, node->first, node->end, kid,
            node->count, what);
    abort();
}

void check_tree_shape(const node *node)
{
    bool is_known = node->kind < sizeof shapes / sizeof *shapes && shapes[node->kind];
    const char *shape = is_known ? shapes[node->kind] : NULL;
    if (!shape)
        fail(node, 0, "no parser makes this kind");
    for (unsigned i = 0; i < node->count; i++) {
        const struct node *kid = node->kids[i];
        if (!*shape)
            fail(node, i, "too many");
        if (!kid && *shape != '?')
            fail(node, i, "is NULL");
        if (kid && (kid->first < node->first || kid->end > node->end))
            fail(node, i, "is not in its parent's range");
        if (kid)
            check_tree_shape(kid);
        shape += *shape != '*';
    }
    if (*shape && *shape != '*')
        fail(node, node->count, "too few");
}
