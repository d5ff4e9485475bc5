/* tree.c: puts nodes together, as the actions of parser.y ask.
 *
 *     const int *a[3], b;      DECLARATION: SPECIFIERS const, INIT_DECLARATOR (a: ARRAY 3, POINTER), INIT_DECLARATOR (b) */
#include <string.h>

#include "arena.h"
#include "parse.h"

#include "parser.h"

node *build(node_kind kind, token_range range, unsigned count, node *const *kids)
{
    node *tree = node_new(kind, range.first, range.end);
    for (unsigned i = 0; i < count; i++)
        node_add(tree, kids[i]);
    return tree;
}

node *build_named(node_kind kind, token_range range, uint32_t name)
{
    node *tree = node_new(kind, range.first, range.end);
    tree->name = name;
    return tree;
}

/* `op` is where the operator stands; unary ones have no right operand. */
node *build_operator(const parser *parser, node_kind kind, token_range range, token_range op, node *left, node *right)
{
    node *tree = node_new(kind, range.first, range.end);
    tree->op = parser->unit->tokens[op.first].kind;
    node_add(tree, left);
    if (right)
        node_add(tree, right);
    return tree;
}

node *extend(node *node, token_range range)
{
    node->first = range.first;
    node->end = range.end;
    return node;
}

node *append(node *list, node *kid, token_range range)
{
    node_add(list, kid);
    return extend(list, range);
}

node *append_all(node *node, const struct node *list)
{
    for (unsigned i = 0; list && i < list->count; i++)
        node_add(node, list->kids[i]);
    return node;
}

node *flagged(node *node, unsigned flags)
{
    node->flags |= flags;
    return node;
}

/* ---- Declarations (C11 6.7) -------------------------------------------------------------------------------------------- */

node *join_specifiers(node *specifiers, node *more)
{
    append_all(specifiers, more);
    specifiers->flags |= more->flags;
    specifiers->end = more->end;
    if (more->name != NO_TOKEN)
        specifiers->name = more->name;
    if (more->async_token != NO_TOKEN)
        specifiers->async_token = more->async_token;
    return specifiers;
}

/* `async yield T f()`: a `yield` that no `async` stands before was meant as a name. */
node *join_modifier(parser *parser, node *specifiers, node *modifier)
{
    bool async_follows = parser->unit->tokens[modifier->end].kind == ASYNC;
    if (modifier->flags & SPECIFIER_YIELD && !(specifiers->flags & SPECIFIER_ASYNC) && !async_follows) {
        static const char *const name[] = { "a declared name" };
        report_unexpected(parser, 0, (token_range){ modifier->first, modifier->end }, name, 1);
        return NULL;
    }
    return join_specifiers(specifiers, modifier);
}

node *begin_declaration(node *specifiers, node *init_declarator, token_range range)
{
    node *declaration = node_new(NODE_DECLARATION, range.first, range.end);
    node_add(declaration, specifiers ? specifiers : node_new(NODE_SPECIFIERS, range.first, range.first));
    node_add(declaration, init_declarator);
    return declaration;
}

/* The head was read as the declaration that it might have become. */
node *make_definition(node *head, node *old_style, node *body, token_range range)
{
    node *init_declarator = head->kids[1];
    node *definition = node_new(NODE_FUNCTION_DEFINITION, range.first, range.end);
    node_add(definition, head->kids[0]);
    node_add(definition, init_declarator->kids[0]);
    node_add(definition, body);
    append_all(definition, old_style);
    for (unsigned i = 2; i < init_declarator->count; i++)
        node_add(definition, init_declarator->kids[i]);
    return definition;
}

/* In the source the pointer that is nearest to the name stands last; among the parts it comes first. */
node *append_pointers(node *declarator, const node *pointers, token_range range)
{
    for (unsigned i = pointers->count; i-- > 0;)
        node_add(declarator, pointers->kids[i]);
    return extend(declarator, range);
}

node *append_part(node *declarator, node *part, token_range range)
{
    return append(declarator, part, range);
}

node *abstract(token_range range)
{
    return node_new(NODE_DECLARATOR, range.first, range.end);
}

node *make_parameter(node *specifiers, node *declarator, const node *attributes, token_range range)
{
    node *parameter = node_new(NODE_PARAMETER, range.first, range.end);
    node_add(parameter, specifiers);
    node_add(parameter, declarator);
    return append_all(parameter, attributes);
}

/* ---- Blocks and labels (C11 6.8.1, 6.8.2) ------------------------------------------------------------------------------ */

static bool is_label(const node *node)
{
    return node->kind == NODE_LABEL || node->kind == NODE_CASE || node->kind == NODE_DEFAULT;
}

static node **labeled_statement(node *label)
{
    return &label->kids[label->kind == NODE_CASE ? 2 : 0];
}

static bool may_be_labeled(const node *item)
{
    return item->kind != NODE_DECLARATION && item->kind != NODE_STATIC_ASSERT &&
           item->kind != NODE_FUNCTION_DEFINITION && item->kind != NODE_LOCAL_LABELS;
}

node *label_statement(node *label, node *statement)
{
    *labeled_statement(label) = statement;
    label->end = statement->end;
    return label;
}

/* The labels at the end of the list have got what they label: they end where it ends. */
static void close_labels(node *list)
{
    if (!list->note)
        return;
    node *innermost = list->note;
    uint32_t end = *labeled_statement(innermost) ? (*labeled_statement(innermost))->end : innermost->end;
    for (node *label = list->kids[list->count - 1];; label = *labeled_statement(label)) {
        label->end = end;
        if (label == innermost)
            break;
    }
    list->note = NULL;
}

/* While a block is read, its note is the innermost of the labels that it ends with; `case 1: case 2: x;` is
 *
 *     CASE 1   note: the same      CASE 1         note: CASE 2     CASE 1              note: NULL
 *                                    CASE 2                          CASE 2
 *                                                                      x;
 *
 * each time without walking down the labels that are there: a row of thousands takes linear time. */
node *append_to_block(node *list, node *item, token_range range)
{
    node *open_label = list->note;
    list->end = range.end;
    if (open_label && may_be_labeled(item)) {
        *labeled_statement(open_label) = item;
        if (is_label(item))
            list->note = item;
        else
            close_labels(list);
        return list;
    }
    close_labels(list);
    node_add(list, item);
    if (is_label(item))
        list->note = item;
    return list;
}

node *finish_block(node *list, token_range range)
{
    close_labels(list);
    return extend(list, range);
}
