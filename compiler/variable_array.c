/* variable_array.c: see variable_array.h. */
#include "variable_array.h"

#include "arena.h"
#include "never.h"

static node *declarator_of(const object *object)
{
    return object->kind == OBJECT_PARAMETER ? object->declarator->kids[1] : object->declarator->kids[0];
}

static void add_size(program *program, function *function, object *object, node *size)
{
    struct object *temporary = arena_new(struct object);
    temporary->kind = OBJECT_TEMPORARY;
    temporary->name = fresh_name(program, function,
                                 arena_printf("%s_size_%d", object->name, (int)arrlen(object->sizes) + 1));
    temporary->token = NO_TOKEN;
    temporary->type = semantics_size_type(program->semantics);
    temporary->scope = object->scope;
    temporary->index = UINT32_MAX;
    arrput(object->sizes, temporary);
    arrput(object->size_expressions, size);
}

/* The sizes that its specifiers bring: of a typedef, of typeof(T[n]), of typeof(another such object).  False: one is missing,
 * as of `typeof(T[][n]) *p`. */
static bool add_sizes_of_specifiers(program *program, function *function, object *object)
{
    const struct object *other = object->specifiers->note;
    for (unsigned i = 0; i < object->specifiers->count; i++) {
        const node *kid = object->specifiers->kids[i];
        if (kid->kind != NODE_TYPEOF)
            continue;
        node *operand = without_parentheses(kid->kids[0]);
        if (operand->kind == NODE_IDENTIFIER)
            other = operand->note;
        const node *declarator = operand->kind == NODE_TYPE_NAME ? operand->kids[1] : NULL;
        for (unsigned j = 0; declarator && j < declarator->count && declarator->kids[j]->kind == NODE_ARRAY; j++) {
            if (!declarator->kids[j]->kids[0])
                return false;
            add_size(program, function, object, declarator->kids[j]->kids[0]);
        }
    }
    for (int i = 0; other && i < arrlen(other->sizes); i++)
        arrput(object->sizes, other->sizes[i]);
    return true;
}

void keep_as_pointer(program *program, function *function, object *object)
{
    if (never(object->element))      /* each declaration is met once */
        return;
    const node *declarator = declarator_of(object);
    unsigned i = 0;
    if (!object->is_boxed_array && declarator->count &&
        (declarator->kids[0]->kind == NODE_POINTER || object->kind == OBJECT_PARAMETER))
        i = 1;                       /* the pointer itself; of a parameter `T a[n][m]`, the first size */
    for (; i < declarator->count && declarator->kids[i]->kind == NODE_ARRAY; i++) {
        node *size = declarator->kids[i]->kids[0];
        if (!size)
            break;
        add_size(program, function, object, size);
    }
    bool is_understood = add_sizes_of_specifiers(program, function, object) && arrlen(object->sizes) > 0 &&
                         !declarator_function(declarator);
    for (unsigned j = i; j < declarator->count; j++)
        is_understood &= declarator->kids[j]->kind == NODE_POINTER;
    object->element = is_understood ? type_element_inside(object->type, (unsigned)arrlen(object->sizes)) : NULL;
    if (object->element)
        return;
    program_error(program, object->token, "'%s' has a variably modified type of a form that cannot survive an 'await'",
                  object->name);
    program_note(program, object->token, "declare the array, or a pointer to it, directly: 'T %s[n]' or 'T (*%s)[n]'",
                 object->name, object->name);
    function->failed = true;
}
