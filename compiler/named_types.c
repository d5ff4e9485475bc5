/* named_types.c: the typedefs of a body that the source names and the C that is written of it does not.
 *
 *     typedef int row[4];             ──▶      typedef int row[4] ACC_UNUSED;
 *     row r = { 1, 2, 3, 4 };         ──▶      acc_copy(self->r, (int [4]){ 1, 2, 3, 4 }, sizeof self->r);
 *
 * A compiler would warn about them. */
#include "render.h"

#include "never.h"
#include "parser.h"

static bool is_in_frame(const object *object)
{
    return object && (object->is_home || object->element || object->hoisted);
}

/* Is the type that the declaration or the literal begins with written otherwise? */
static bool is_type_moved(const node *node)
{
    if (node->kind == NODE_COMPOUND_LITERAL)
        return is_in_frame(node->note);
    if (node->kind != NODE_DECLARATION || node->count < 2 || node->kids[0]->flags & SPECIFIER_TYPEDEF)
        return false;
    for (unsigned i = 1; i < node->count; i++)
        if (!is_in_frame(node->kids[i]->note))
            return false;
    return true;
}

static void note(const function *function, const node *body)
{
    if (body->kind == NODE_ASYNC_BLOCK || (body->kind == NODE_STRUCT && body->note && ((object *)body->note)->hoisted) ||
        (body->kind == NODE_SPECIFIERS && body->flags & SPECIFIER_ASYNC))
        return;
    object *alias = body->kind == NODE_SPECIFIERS ? body->note : NULL;
    if (alias && alias->scope->function == function)
        alias->is_named_in_output = true;
    for (unsigned i = is_type_moved(body); i < body->count; i++)
        if (body->kids[i])
            note(function, body->kids[i]);
}

void note_named_typedefs(const function *function, const node *body)
{
    if (!never(!function) && function->has_typedefs)
        note(function, body);
}

bool may_be_unused_in_output(const object *object)
{
    if (never(!object))
        return false;
    return object->is_measured || (object->kind == OBJECT_TYPEDEF && object->is_named && !object->is_named_in_output);
}
