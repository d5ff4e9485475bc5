/* variable_array.c: see variable_array.h. */
#include "variable_array.h"

#include "arena.h"

static node *declarator_of(const object *object)
{
    return object->kind == OBJECT_PARAMETER ? object->declarator->kids[1] : object->declarator->kids[0];
}

void keep_as_pointer(program *program, function *function, object *object)
{
    if (object->element)
        return;
    const node *declarator = declarator_of(object);
    unsigned i = 0;
    if (!object->is_boxed_array && declarator->count &&
        (declarator->kids[0]->kind == NODE_POINTER || object->kind == OBJECT_PARAMETER))
        i = 1;                       /* the pointer itself; of a parameter `T a[n][m]`, the first size */
    for (; i < declarator->count && declarator->kids[i]->kind == NODE_ARRAY; i++) {
        node *size = declarator->kids[i]->count ? declarator->kids[i]->kids[0] : NULL;
        if (!size)
            break;
        struct object *temporary = arena_new(struct object);
        temporary->kind = OBJECT_TEMPORARY;
        temporary->name = fresh_name(program, function, arena_printf("%s_size_%u", object->name, i + 1));
        temporary->token = NO_TOKEN;
        temporary->type = semantics_size_type(program->semantics);
        temporary->scope = object->scope;
        temporary->index = UINT32_MAX;
        arrput(object->sizes, temporary);
        arrput(object->size_expressions, size);
    }
    bool is_understood = arrlen(object->sizes) > 0 && !declarator_function(declarator);
    for (unsigned j = i; j < declarator->count; j++)
        is_understood &= declarator->kids[j]->kind == NODE_POINTER && j >= i;
    object->element = is_understood ? type_innermost_element(object->type) : NULL;
    if (object->element)
        return;
    program_error(program, object->token, "'%s' has a variably modified type of a form that cannot survive an 'await'",
                  object->name);
    program_note(program, object->token, "declare the array, or a pointer to it, directly: 'T %s[n]' or 'T (*%s)[n]'",
                 object->name, object->name);
    function->failed = true;
}
