/* definitions.c: the types and enumerators that a declaration defines, where what it declares is written elsewhere.
 *
 *     enum { A, B } e;                          ──▶  enum { A, B };                      e is in the frame
 *     char text[sizeof(enum { C = 4 })];        ──▶  enum { C = 4 };                     so is text
 *     struct s { enum { D } kind; } s;          ──▶  enum { D };                         so is s, and struct s moves there
 */
#include "render.h"

#include "arena.h"
#include "parser.h"

bool is_shared(const object *object)
{
    return object->kind == OBJECT_VARIABLE && object->hoisted;
}

static bool is_moved(const node *node)
{
    return node->kind == NODE_STRUCT && node->note && ((object *)node->note)->hoisted;
}

/* `struct s;` of which the body defines none: the frame's members name that of the file, and so does then what is left. */
static bool is_never_defined(const node *node)
{
    return node->kind == NODE_STRUCT && node->note && !((object *)node->note)->declarator;
}

bool declares_only_moved(const node *declaration)
{
    if (declaration->count != 1)
        return false;
    for (unsigned i = 0; i < declaration->kids[0]->count; i++)
        if (is_moved(declaration->kids[0]->kids[i]) || is_never_defined(declaration->kids[0]->kids[i]))
            return true;
    return false;
}

/* What is defined in it is not known outside. */
static bool is_scope(const node *node)
{
    return node->kind == NODE_STATEMENT_EXPRESSION || node->kind == NODE_ASYNC_BLOCK;
}

/* ---- Of records that move ---------------------------------------------------------------------------------------- */

static void find_enumerators(emission *emission, const node *tree, const char **text)
{
    for (unsigned i = 0; i < tree->count; i++) {
        const node *kid = tree->kids[i];
        if (kid && kid->kind == NODE_ENUM && kid->flags & STRUCT_DEFINITION)
            *text = arena_printf("%s%s%s;", *text, **text ? " " : "", render(emission, kid));
        else if (kid)
            find_enumerators(emission, kid, text);
    }
}

static void find_in_moved(emission *emission, const node *tree, const char **text)
{
    if (is_moved(tree)) {
        find_enumerators(emission, tree, text);
        return;
    }
    for (unsigned i = 0; i < tree->count; i++)
        if (tree->kids[i] && !is_scope(tree->kids[i]))
            find_in_moved(emission, tree->kids[i], text);
}

const char *moved_enumerators(emission *emission, const node *declaration)
{
    const char *text = "";
    find_in_moved(emission, declaration, &text);
    return text;
}

/* ---- Of enums, and of records that stay -------------------------------------------------------------------------- */

/* The definition of an enum, or of a record that has a name and stays. */
static bool stays(const node *node)
{
    return defines_tagged_type(node) && (node->kind == NODE_ENUM || (node->name != NO_TOKEN && !is_moved(node)));
}

/* May one stand in it that is known outside of it? */
static bool may_define(const node *node)
{
    return !is_moved(node) && !is_scope(node);
}

bool defines_types(const node *tree)
{
    for (unsigned i = 0; i < tree->count; i++) {
        const node *kid = tree->kids[i];
        if (kid && (stays(kid) || (may_define(kid) && defines_types(kid))))
            return true;
    }
    return false;
}

static void keep(emission *emission, const node *tree, const char **text)
{
    for (unsigned i = 0; i < tree->count; i++) {
        node *kid = tree->kids[i];
        if (kid && stays(kid)) {
            kid->flags &= ~(unsigned)DEFINITION_IS_WRITTEN;
            *text = arena_printf("%s%s%s;", *text, **text ? " " : "", render(emission, kid));
            kid->flags |= DEFINITION_IS_WRITTEN;
        } else if (kid && may_define(kid)) {
            keep(emission, kid, text);
        }
    }
}

/* Declarators that stay have only the name of what the first one brought. */
const char *kept_definitions(emission *emission, const node *declaration, is_elsewhere_function *is_elsewhere)
{
    const char *text = "";
    for (unsigned i = 1; i < declaration->count; i++) {
        const node *init_declarator = declaration->kids[i];
        if (!is_elsewhere(declaration, init_declarator->note))
            continue;
        if (i == 1)
            keep(emission, declaration->kids[0], &text);
        keep(emission, init_declarator->kids[0], &text);
    }
    return text;
}
