/* object_text.c: the text of objects, and of declarations with their types, where the generated C uses them (render.h).
 *
 *     n                                      stays `n`, or is `self->n` when it lives in the frame
 *     struct point p;  of a local struct     `struct f__point p`, when the struct had to move to file scope */
#include "render.h"

#include <string.h>

#include "arena.h"
#include "parser.h"

const char *member_text(emission *emission, const object *object)
{
    return arena_printf("%s->%s", emission->self, object->member);
}

const char *array_brackets(emission *emission, const object *object, int from)
{
    const char *text = "";
    for (int i = from; i < arrlen(object->sizes); i++)
        text = arena_printf("%s[%s]", text, object_text(emission, object->sizes[i]));
    return text;
}

static const char *qualifiers(const type *type, bool may_be_const)
{
    const char *before = may_be_const && type_is_const(type) ? "const " : "";
    return type_is_volatile(type) ? arena_printf("%svolatile ", before) : before;
}

/* The bytes of a boxed array are acc's. */
const char *kept_pointer_type(const object *object)
{
    return arena_printf("%svoid *", object->is_boxed_array ? "" : qualifiers(object->element, true));
}

const char *array_cast(emission *emission, const object *object, const char *name)
{
    const char *words = qualifiers(object->element, true);
    const char *array = arena_printf("(*)%s", array_brackets(emission, object, 0));
    const char *type = type_classify(object->element) == TYPE_POINTER
                           ? declare_text(emission, object->element, arena_printf("%s%s", words, array), NULL)
                           : arena_printf("%s%s", words, declare_text(emission, object->element, array, NULL));
    return arena_printf(object->is_boxed_array ? "(*(%s)%s)" : "((%s)%s)", type, name);
}

const char *array_bytes(emission *emission, const object *object)
{
    const char *text = "";
    for (int i = 0; i < arrlen(object->sizes); i++)
        text = arena_printf("%s%s * ", text, object_text(emission, object->sizes[i]));
    return arena_printf("%ssizeof(%s)", text, declare_text(emission, object->element, "", NULL));
}

const char *array_alignment(emission *emission, const object *object)
{
    if (object->alignment > type_alignment(object->element))
        return arena_printf("%lld", (long long)object->alignment);
    return arena_printf("_Alignof(%s)", declare_text(emission, object->element, "", NULL));
}

const char *object_text(emission *emission, const object *object)
{
    const char *name = object->is_home ? member_text(emission, object) : object->name;
    return object->element ? array_cast(emission, object, name) : name;
}

const char *child_pointer(emission *emission, const object *child)
{
    bool in_place = child_held(emission->program, child) == HELD_IN_PLACE;
    return arena_printf("%s%s", in_place ? "&" : "", member_text(emission, child));
}

const char *moved_tag_name(emission *emission, object *tag)
{
    const function *owner = emission->function;
    int number = 0;
    for (;; owner = owner->parent) {
        for (number = 0; number < arrlen(owner->tags) && owner->tags[number] != tag;)
            number++;
        if (number < arrlen(owner->tags))
            break;
    }
    const char *keyword = tag->declarator->op == UNION ? "union" : "struct";
    if (!tag->hoisted)
        tag->hoisted = arena_printf("%s %s__%s_%d", keyword, owner->name, *tag->name ? tag->name : "tag",
                                    number + 1);
    return tag->hoisted;
}

uint32_t opening_brace(const unit *unit, const node *node)
{
    uint32_t brace = node->first;
    while (unit->tokens[brace].kind != '{')
        brace++;
    return brace;
}

const char *moved_tag_head(emission *emission, const object *tag)
{
    const node *node = tag->declarator;
    uint32_t brace = opening_brace(emission->program->unit, node);
    const char *attributes = "";
    for (unsigned i = 0; i < node->count; i++)
        if (node->kids[i]->kind == NODE_ATTRIBUTE && node->kids[i]->end <= brace)
            attributes = arena_printf("%s %s", attributes, render(emission, node->kids[i]));
    const char *space = strchr(tag->hoisted, ' ');
    return arena_printf("%s%s%s", arena_strndup(tag->hoisted, (size_t)(space - tag->hoisted)), attributes, space);
}

static object *tag_of_function(const unit *unit, const function *function, uint32_t definition)
{
    for (int i = 0; i < arrlen(function->tags); i++) {
        object *tag = function->tags[i];
        const node *node = tag->declarator;
        uint32_t token = node->name != NO_TOKEN ? node->name : node->first;
        if (unit->tokens[token].shadow == definition)
            return tag;
    }
    return NULL;
}

/* The struct, union or enum that is defined at this shadow offset in the body, in one around it, or in a block whose
 * value has that type; or NULL. */
static object *tag_defined_at(const emission *emission, uint32_t definition)
{
    const program *program = emission->program;
    object *tag = NULL;
    for (const function *function = emission->function; function && !tag; function = function->parent)
        tag = tag_of_function(program->unit, function, definition);
    for (int i = 0; i < arrlen(program->functions) && !tag; i++)
        if (program->functions[i]->is_block)
            tag = tag_of_function(program->unit, program->functions[i], definition);
    return tag;
}

/* In the frame, a record of the body must have a name at file scope. */
static const char *local_tag(uint32_t definition, void *context)
{
    object *tag = tag_defined_at(context, definition);
    return tag && tag->declarator->kind == NODE_STRUCT ? moved_tag_name(context, tag) : NULL;
}

/* In the poll function, a local tag is still what the user called it, unless it has moved to file scope. */
static const char *moved_tag(uint32_t definition, void *context)
{
    const object *tag = tag_defined_at(context, definition);
    return tag ? tag->hoisted : NULL;
}

/* Of `static struct { int x; } *f(void)`: what only a call leads to has no name. */
static const char *unknown_type(const emission *emission, const type *type, const char *name)
{
    function *function = emission->function;
    if (!function->failed)
        program_error(emission->program, function->is_defined ? function->definition->first : function->name_token,
                      "acc cannot tell the type of '%s'", *name ? name : "result");
    function->failed = true;
    return arena_printf("%s %s", type_spelling(type), name);
}

const char *declare_member(emission *emission, type *type, const char *name)
{
    if (!type)
        return arena_printf("int %s", name);
    const char *text = type_declare(type, name, local_tag, emission);
    return text ? text : unknown_type(emission, type, name);
}

const char *typed_place_text(emission *emission, const type *type, const char *name)
{
    const char *text = type_place(type, local_tag, emission);
    return text ? text : unknown_type(emission, type, name);
}

const char *declare_qualified(emission *emission, type *type, const char *name, bool may_be_const)
{
    if (!type)
        return declare_member(emission, type, name);
    const struct type *element = type_classify(type) == TYPE_ARRAY ? type_innermost_element(type) : type;
    if (type_classify(element) == TYPE_POINTER)
        return declare_member(emission, type, arena_printf("%s%s", qualifiers(type, may_be_const), name));
    return arena_printf("%s%s", qualifiers(type, may_be_const), declare_member(emission, type, name));
}

const char *declare_text(emission *emission, type *type, const char *name, const node *like)
{
    if (!type)
        return arena_printf("int %s", name);
    const char *text = type_declare(type, name, moved_tag, emission);
    if (text)
        return text;
    return like ? arena_printf("__typeof__(%s) %s", render(emission, like), name) : unknown_type(emission, type, name);
}
