/* syntax.c: nodes of the syntax tree, and how a tree looks when it is printed for debugging. */
#include "syntax.h"

#include <stdio.h>

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

static const char *const kind_names[] = {
#define KIND(name) [NODE_##name] = #name
    KIND(IDENTIFIER), KIND(CONSTANT), KIND(STRING), KIND(PAREN), KIND(STATEMENT_EXPRESSION), KIND(GENERIC),
    KIND(ASSOCIATION), KIND(CALL), KIND(INDEX), KIND(MEMBER), KIND(POSTFIX), KIND(PREFIX), KIND(UNARY),
    KIND(LABEL_ADDRESS), KIND(SIZEOF), KIND(SIZEOF_TYPE), KIND(CAST), KIND(COMPOUND_LITERAL), KIND(BINARY),
    KIND(LOGICAL), KIND(CONDITIONAL), KIND(ASSIGN), KIND(COMMA), KIND(AWAIT), KIND(TRY), KIND(ASYNC_BLOCK),
    KIND(BUILTIN), KIND(INITIALIZER_LIST), KIND(INITIALIZER_ITEM), KIND(DESIGNATOR), KIND(TYPE_NAME),
    KIND(SPECIFIERS), KIND(STRUCT), KIND(ENUM), KIND(ENUMERATOR), KIND(TYPEOF), KIND(ALIGNAS), KIND(ATOMIC_TYPE),
    KIND(FUTURE_TYPE), KIND(ATTRIBUTE), KIND(DECLARATION), KIND(INIT_DECLARATOR), KIND(DECLARATOR), KIND(POINTER),
    KIND(ARRAY), KIND(FUNCTION), KIND(PARAMETER), KIND(FUNCTION_DEFINITION), KIND(BLOCK), KIND(EXPRESSION_STATEMENT),
    KIND(IF), KIND(SWITCH), KIND(WHILE), KIND(DO), KIND(FOR), KIND(GOTO), KIND(GOTO_COMPUTED), KIND(CONTINUE),
    KIND(BREAK), KIND(RETURN), KIND(LABEL), KIND(CASE), KIND(DEFAULT), KIND(ASM), KIND(DEFER), KIND(YIELD),
    KIND(LOCAL_LABELS), KIND(STATIC_ASSERT), KIND(TOP_LEVEL_ASM)
#undef KIND
};

const char *node_kind_name(node_kind kind)
{
    return kind < sizeof kind_names / sizeof *kind_names ? kind_names[kind] : "LOWERED";
}

static void print_text(const unit *unit, uint32_t first, uint32_t end)
{
    enum { MAXIMUM = 12 };
    for (uint32_t i = first; i < end; i++) {
        const token *token = &unit->tokens[i];
        if (i == first + MAXIMUM) {
            fputs(" ...", stderr);
            return;
        }
        fprintf(stderr, "%s%.*s", i > first && token->space_before ? " " : "", (int)token->length, token->text);
    }
}

/*     CALL [12,16) `f(x)`
 *       IDENTIFIER [12,13) f `f` */
void node_dump(const unit *unit, const node *tree, int depth)
{
    fprintf(stderr, "%*s", 2 * depth, "");
    if (!tree) {
        fputs("-\n", stderr);
        return;
    }
    fprintf(stderr, "%s [%u,%u)", node_kind_name(tree->kind), tree->first, tree->end);
    if (tree->op > 0 && tree->op < 128)
        fprintf(stderr, " op=%c", tree->op);
    else if (tree->op)
        fprintf(stderr, " op=%d", tree->op);
    if (tree->flags)
        fprintf(stderr, " flags=%#x", tree->flags);
    if (tree->name != NO_TOKEN)
        fprintf(stderr, " %.*s", (int)unit->tokens[tree->name].length, unit->tokens[tree->name].text);
    fputs(" `", stderr);
    print_text(unit, tree->first, tree->end);
    fputs("`\n", stderr);
    for (unsigned i = 0; i < tree->count; i++)
        node_dump(unit, tree->kids[i], depth + 1);
}
