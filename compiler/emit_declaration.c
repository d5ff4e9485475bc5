/* emit_declaration.c: declarations of what lives in the frame, of variable length arrays, of what acc cleans up.
 *
 *     char buf[8] = "x";     ──▶      acc_copy(self->buf, (char [8]){ "x" }, sizeof self->buf);
 *     int n = 1, big[9];     ──▶      int n = 1; */
#include "emit_parts.h"

#include <string.h>

#include "arena.h"
#include "parser.h"

/* ---- Attributes of what acc cleans up -------------------------------------------------------------------------------- */

static bool is_cleanup(const unit *unit, const node *node)
{
    return (node->kind == NODE_ATTRIBUTE || node->kind == NODE_POINTER) && attribute_is_cleanup(unit, node);
}

/* Is nothing named there? */
static bool are_brackets(const unit *unit, uint32_t first, uint32_t end)
{
    while (first < end && unit->tokens[first].kind != IDENTIFIER)
        first++;
    return first == end;
}

/* `__attribute__((aligned(8), cleanup(f)))`  ──▶  `__attribute__((aligned(8), ))`; "" where it is alone. */
static const char *without_cleanup(body *body, const node *attribute)
{
    const unit *unit = body->unit;
    uint32_t first, end;
    (void)attribute_cleanup(unit, attribute, &first, &end);
    if (are_brackets(unit, attribute->first, first) && are_brackets(unit, end, attribute->end))
        return "";
    return arena_printf("%s %s", render_range(body->emission, attribute->first, first, attribute->kids, attribute->count),
                        render_range(body->emission, end, attribute->end, attribute->kids, attribute->count));
}

/* `*__attribute__((cleanup(f))) p`  ──▶  `*__attribute__(( )) p` */
static const char *declarator_without_cleanup(body *body, const node *declarator)
{
    for (unsigned i = 0; i < declarator->count; i++) {
        uint32_t first, end;
        if (!is_cleanup(body->unit, declarator->kids[i]))
            continue;
        (void)attribute_cleanup(body->unit, declarator->kids[i], &first, &end);
        return arena_printf("%s %s", render_range(body->emission, declarator->first, first, declarator->kids, i),
                            render_range(body->emission, end, declarator->end, declarator->kids + i + 1,
                                         declarator->count - i - 1));
    }
    return render(body->emission, declarator);
}

static const char *specifiers_part(body *body, const node *specifiers, uint32_t first, uint32_t end)
{
    node part = *specifiers;
    part.first = first;
    part.end = end;
    if (part.name < first || part.name >= end)
        part.note = NULL;       /* the typedef is not in it */
    return render(body->emission, &part);
}

/* Specifiers without the cleanup attribute, where acc runs the cleanup itself. */
static const char *specifiers_text(body *body, const node *declaration)
{
    const node *specifiers = declaration->kids[0];
    bool is_taken_over = false;
    for (unsigned i = 1; i < declaration->count; i++)
        is_taken_over |= ((const object *)declaration->kids[i]->note)->cleanup != NULL;
    node **kids = specifiers->kids;
    uint32_t first = specifiers->first, end = specifiers->end;
    const char *text = "";
    if (specifiers->flags & SPECIFIER_ASYNC)
        return render(body->emission, specifiers);
    for (unsigned i = 0; i < specifiers->count; i++) {
        if (!is_taken_over || !is_cleanup(body->unit, kids[i]))
            continue;
        if (kids[i]->first > first)
            text = arena_printf("%s%s ", text, specifiers_part(body, specifiers, first, kids[i]->first));
        const char *kept = without_cleanup(body, kids[i]);
        text = arena_printf("%s%s%s", text, kept, *kept ? " " : "");
        first = kids[i]->end;
    }
    if (first < end)
        text = arena_printf("%s%s", text, specifiers_part(body, specifiers, first, end));
    return text;
}

static const char *initializer_literal(body *body, const object *object, const node *initializer)
{
    const char *value = render(body->emission, initializer);
    const char *type = declare_text(body->emission, object->type, "", NULL);
    return initializer->kind == NODE_INITIALIZER_LIST ? arena_printf("(%s)%s", type, value)
                                                      : arena_printf("(%s){ %s }", type, value);
}

/* An object in the frame is not declared, only initialised. */
static void initialize_home(body *body, const object *object, const node *initializer)
{
    const char *member = member_text(body->emission, object), *cast = type_is_volatile(object->type) ? "(void *)" : "";
    bool is_array = type_classify(object->type) == TYPE_ARRAY;
    bool is_list = initializer->kind == NODE_INITIALIZER_LIST;
    if (is_array)
        write_format(body->writer, "acc_copy(%s%s, %s, sizeof %s);", cast, member,
                     initializer_literal(body, object, initializer), member);
    else if (type_has_const_member(object->type) && is_list)
        write_format(body->writer, "acc_copy(%s&%s, &%s, sizeof %s);", cast, member,
                     initializer_literal(body, object, initializer), member);
    else if (type_has_const_member(object->type))
        put_copy(body, object->type, arena_printf("%s&%s", cast, member), render(body->emission, initializer));
    else if (is_list)
        write_format(body->writer, "%s = %s;", member, initializer_literal(body, object, initializer));
    else
        write_format(body->writer, "%s = %s;", member, render(body->emission, initializer));
}

static void declare_sizes(body *body, const object *object, const char *indent)
{
    for (int i = 0; i < arrlen(object->size_expressions); i++) {
        write_format(body->writer, "size_t %s = (size_t)(%s);", object->sizes[i]->name,
                     render(body->emission, object->size_expressions[i]));
        if (object->kind != OBJECT_TYPEDEF || i + 1 < arrlen(object->size_expressions))
            body_line(body, indent, object->token);
    }
}

/* A variable length array, or a pointer to one, becomes a plain pointer; of a typedef, the sizes stay. */
static void declare_plain_pointer(body *body, const object *object, const node *initializer, const char *indent)
{
    declare_sizes(body, object, indent);
    if (object->kind == OBJECT_TYPEDEF)
        return;
    const char *name = object->is_home ? member_text(body->emission, object) : arena_printf("%s%s", kept_pointer_type(object), object->name);
    if (object->is_boxed_array)
        write_format(body->writer, "%s = acc_frame_new(%s, %s);", name, array_bytes(body->emission, object),
                     array_alignment(body->emission, object));
    else if (initializer)
        write_format(body->writer, "%s = %s;", name, render(body->emission, initializer));
    else if (!object->is_home)
        write_format(body->writer, "%s;", name);
}

bool is_async_prototype(const node *declaration, const object *object)
{
    return object->kind == OBJECT_FUNCTION && declaration->kids[0]->flags & SPECIFIER_ASYNC;
}

bool has_special_form(const object *object)
{
    return (object->kind == OBJECT_VARIABLE && object->is_home) || (object->kind <= OBJECT_TYPEDEF && object->element);
}

/* "declarator = initializer", without attributes that acc has taken over. */
static const char *declarator_text(body *body, const node *init_declarator)
{
    const object *object = init_declarator->note;
    if (object->cleanup) {
        const node *initializer = init_declarator->kids[1];
        const char *text = declarator_without_cleanup(body, init_declarator->kids[0]);
        for (unsigned i = 2; i < init_declarator->count; i++) {
            node *attribute = init_declarator->kids[i];
            const char *kept = is_cleanup(body->unit, attribute) ? without_cleanup(body, attribute)
                                                                 : render(body->emission, attribute);
            text = arena_printf("%s%s%s", text, *kept ? " " : "", kept);
        }
        return initializer ? arena_printf("%s = %s", text, render(body->emission, initializer)) : text;
    }
    return render_init_declarator(body->emission, init_declarator);
}

/* Is it not written where it stood? */
static bool is_elsewhere(const node *declaration, const object *object)
{
    return has_special_form(object) || is_async_prototype(declaration, object) || is_shared(object);
}

void emit_declaration(body *body, node *node, const char *indent)
{
    const char *enumerators = moved_enumerators(body->emission, node);
    body_put(body, enumerators);
    if (declares_only_moved(node))
        return;
    if (*enumerators)
        body_line(body, indent, node->first);
    if (is_plain_statement(body, node) || node->count == 1) {      /* a type that stays, if it names one that moves */
        body_put(body, render(body->emission, node));
        return;
    }
    const char *kept = kept_definitions(body->emission, node, is_elsewhere);
    body_put(body, kept);
    bool open = false, first = !*kept;
    for (unsigned i = 1; i < node->count; i++) {
        struct node *init_declarator = node->kids[i];
        object *object = init_declarator->note;
        struct node *initializer = init_declarator->kids[1];
        bool special = has_special_form(object);
        if (special && object->is_home && !object->element && !initializer)
            continue;
        if (is_async_prototype(node, object) || is_shared(object))
            continue;
        if (open && !special) {
            write_format(body->writer, ", %s", declarator_text(body, init_declarator));
            continue;
        }
        if (open)
            body_put(body, ";");
        if (!first)
            body_line(body, indent, init_declarator->first);
        first = false;
        open = !special;
        if (open)
            write_format(body->writer, "%s %s", specifiers_text(body, node), declarator_text(body, init_declarator));
        else if (object->element)
            declare_plain_pointer(body, object, initializer, indent);
        else
            initialize_home(body, object, initializer);
    }
    if (open)
        body_put(body, ";");
}
