/* frame.c: from interference to structs and unions (frame.h).
 *
 * Of a set of objects: if it falls into groups of which no two objects interfere, the groups share their bytes (a union);
 * if it falls into groups that interfere completely, they stand side by side (a struct).  Scopes nest, so nearly every
 * frame falls apart in this way to the last object (its interference graph is a cograph; Corneil, Lerchs, Burlingham
 * 1981).  What does not is laid out around its largest object: what may share that one's bytes does. */
#include "frame.h"

#include <string.h>

#include "arena.h"

#define POINTER_SIZE 8

typedef struct group { object **objects; } group;

static layout *lay_out(const program *program, const flow *flow, object **objects);

bool result_is_pointer(const function *function)
{
    return type_classify(function->result) != TYPE_VOID && type_size(function->result) > 16;
}

/* The shadow offset at which a function's struct is written. */
static uint32_t struct_position(const program *program, const function *function)
{
    return program->unit->tokens[function->definition->first].shadow;
}

/* The latest offset at which a type that the frame holds is declared. */
static uint32_t frame_needs(const program *program, function *function)
{
    if (function->needs_are_known)
        return function->needs;
    function->needs_are_known = true;        /* a cycle goes through a pointer, which needs nothing */
    uint32_t needs = 0;
    for (int i = 0; i < arrlen(function->objects); i++) {
        const object *object = function->objects[i];
        if (!object->is_home && !object->is_saved)
            continue;
        uint32_t need = object->kind == OBJECT_CHILD && object->callee->is_defined ? frame_needs(program, object->callee)
                        : object->type ? type_needs(program->semantics, object->type)
                                       : 0;
        if (need > needs)
            needs = need;
    }
    return function->needs = needs;
}

bool frame_is_known(const program *program, const function *caller, const function *callee)
{
    uint32_t position = struct_position(program, caller);
    if (callee->is_defined)
        return frame_needs(program, (function *)callee) < position;
    return semantics_struct_is_complete(program->semantics, arena_printf("%s__future", callee->name), position);
}

held child_held(const program *program, const object *child)
{
    if (!frame_is_known(program, child->scope->function, child->callee))
        return HELD_UNKNOWN;
    return child->is_recursive ? HELD_RECURSIVE : HELD_IN_PLACE;
}

/* ---- Sizes ---------------------------------------------------------------------------------------------------------------- */

static int64_t round_up(int64_t size, int64_t alignment)
{
    return (size + alignment - 1) / alignment * alignment;
}

static layout *member(const program *program, object *object)
{
    layout *layout = arena_new(struct layout);
    layout->kind = LAYOUT_MEMBER;
    layout->object = object;
    layout->size = layout->alignment = POINTER_SIZE;
    if (object->kind == OBJECT_CHILD) {
        if (child_held(program, object) == HELD_IN_PLACE && object->callee->frame) {
            layout->size = object->callee->frame->size;
            layout->alignment = object->callee->frame->alignment;
        } else if (child_held(program, object) == HELD_IN_PLACE) {
            layout->size = semantics_struct_size(program->semantics, arena_printf("%s__future", object->callee->name),
                                                 &layout->alignment);
        }
    } else if (!object->type) {
        layout->size = layout->alignment = 4;
    } else if (!object->is_variably_modified) {
        layout->size = type_size(object->type);
        layout->alignment = type_alignment(object->type);
        if (object->alignment > layout->alignment)
            layout->alignment = object->alignment;
    }
    if (layout->size < 0)
        layout->size = 0;
    if (layout->alignment < 1)
        layout->alignment = 1;
    return layout;
}

/* Members of a struct by falling alignment: no padding but at the end. */
static void sort_by_alignment(layout **parts)
{
    for (int i = 1; i < arrlen(parts); i++)
        for (int j = i; j > 0 && parts[j]->alignment > parts[j - 1]->alignment; j--) {
            layout *swap = parts[j];
            parts[j] = parts[j - 1];
            parts[j - 1] = swap;
        }
}

static layout *combine(layout_kind kind, layout **parts)
{
    if (arrlen(parts) == 1)
        return parts[0];
    layout *whole = arena_new(struct layout);
    whole->kind = kind;
    whole->alignment = 1;
    for (int i = 0; i < arrlen(parts); i++) {
        if (parts[i]->kind == kind)              /* a struct in a struct is one struct */
            for (int j = 0; j < arrlen(parts[i]->parts); j++)
                arrput(whole->parts, parts[i]->parts[j]);
        else
            arrput(whole->parts, parts[i]);
    }
    if (kind == LAYOUT_STRUCT)
        sort_by_alignment(whole->parts);
    for (int i = 0; i < arrlen(whole->parts); i++) {
        const layout *part = whole->parts[i];
        if (part->alignment > whole->alignment)
            whole->alignment = part->alignment;
        if (kind == LAYOUT_STRUCT)
            whole->size = round_up(whole->size, part->alignment) + part->size;
        else if (part->size > whole->size)
            whole->size = part->size;
    }
    whole->size = round_up(whole->size, whole->alignment);
    return whole;
}

/* ---- Falling apart ---------------------------------------------------------------------------------------------------------- */

static bool interfere(const flow *flow, const object *a, const object *b)
{
    return bit_is_set(flow->interferes[a->index], b->index);
}

/* The connected groups of the interference graph, or of its complement. */
static group *groups_of(const flow *flow, object **objects, bool complement)
{
    group *groups = NULL;
    bool *taken = arena_alloc((size_t)arrlen(objects) * sizeof *taken);
    for (int i = 0; i < arrlen(objects); i++) {
        if (taken[i])
            continue;
        group group = { NULL };
        arrput(group.objects, objects[i]);
        taken[i] = true;
        for (int done = 0; done < arrlen(group.objects); done++)
            for (int j = 0; j < arrlen(objects); j++)
                if (!taken[j] && interfere(flow, group.objects[done], objects[j]) != complement) {
                    taken[j] = true;
                    arrput(group.objects, objects[j]);
                }
        arrput(groups, group);
    }
    return groups;
}

static layout *lay_out_groups(const program *program, const flow *flow, layout_kind kind, group *groups)
{
    layout **parts = NULL;
    for (int i = 0; i < arrlen(groups); i++)
        arrput(parts, lay_out(program, flow, groups[i].objects));
    return combine(kind, parts);
}

static layout *lay_out_around_largest(const program *program, const flow *flow, object **objects)
{
    int largest = 0;
    for (int i = 1; i < arrlen(objects); i++)
        if (member(program, objects[i])->size > member(program, objects[largest])->size)
            largest = i;
    object **sharing = NULL, **others = NULL;
    for (int i = 0; i < arrlen(objects); i++) {
        if (i == largest)
            continue;
        if (interfere(flow, objects[largest], objects[i]))
            arrput(others, objects[i]);
        else
            arrput(sharing, objects[i]);
    }
    layout **shared = NULL, **parts = NULL;
    arrput(shared, member(program, objects[largest]));
    arrput(shared, lay_out(program, flow, sharing));
    arrput(parts, combine(LAYOUT_UNION, shared));
    arrput(parts, lay_out(program, flow, others));
    return combine(LAYOUT_STRUCT, parts);
}

static layout *lay_out(const program *program, const flow *flow, object **objects)
{
    if (arrlen(objects) == 1)
        return member(program, objects[0]);
    group *apart = groups_of(flow, objects, false);
    if (arrlen(apart) > 1)
        return lay_out_groups(program, flow, LAYOUT_UNION, apart);
    group *beside = groups_of(flow, objects, true);
    if (arrlen(beside) > 1)
        return lay_out_groups(program, flow, LAYOUT_STRUCT, beside);
    return lay_out_around_largest(program, flow, objects);
}

/* ---- A function's frame ------------------------------------------------------------------------------------------------------ */

static bool member_is_taken(const function *function, unsigned before, const char *name)
{
    static const char *const reserved[] = { "state", "result" };
    for (int i = 0; i < 2; i++)
        if (strcmp(reserved[i], name) == 0)
            return true;
    for (unsigned i = 0; i < before; i++)
        if (function->objects[i]->member && strcmp(function->objects[i]->member, name) == 0)
            return true;
    return false;
}

static void name_members(function *function)
{
    for (unsigned i = 0; i < (unsigned)arrlen(function->objects); i++) {
        object *object = function->objects[i];
        if ((!object->is_home && !object->is_saved) || object == function->flow->result)
            continue;
        const char *name = object->name;
        for (unsigned n = 2; member_is_taken(function, i, name); n++)
            name = arena_printf("%s_%u", object->name, n);
        object->member = name;
    }
}

static layout *text_member(const char *text, int64_t size)
{
    layout *layout = arena_new(struct layout);
    layout->text = text;
    layout->size = layout->alignment = size;
    return layout;
}

static void lay_out_frame(const program *program, function *function)
{
    frame *frame = function->frame = arena_new(struct frame);
    name_members(function);
    layout **parts = NULL;
    object **objects = NULL;
    for (int i = 0; i < arrlen(function->objects); i++)
        if (function->objects[i]->is_home || function->objects[i]->is_saved)
            arrput(objects, function->objects[i]);
    if (arrlen(objects))
        arrput(parts, lay_out(program, function->flow, objects));
    if (result_is_pointer(function)) {
        const char *pointer = type_declare(program->semantics, type_pointer_to(function->result), "result", NULL, NULL);
        frame->is_result_pointer = true;
        arrput(parts, text_member(pointer, POINTER_SIZE));
    }
    frame->state_size = arrlen(function->awaits) < 255 ? 1 : 2;
    arrput(parts, text_member(frame->state_size == 1 ? "uint8_t state" : "uint16_t state", frame->state_size));
    frame->layout = combine(LAYOUT_STRUCT, parts);
    frame->size = frame->layout->size;
    frame->alignment = frame->layout->alignment;
}

/* Depth first over the calls: a call of a function that is being laid out closes a cycle, and is allocated. */
static void visit(program *program, function *function)
{
    if (function->visited || !function->is_defined)
        return;
    function->visited = function->visiting = true;
    for (int i = 0; i < arrlen(function->awaits); i++) {
        object *child = ((await *)function->awaits[i]->note)->child;
        if (child->callee->visiting)
            child->is_recursive = true;
        else
            visit(program, child->callee);
    }
    if (!function->failed)
        lay_out_frame(program, function);
    function->visiting = false;
}

void lay_out_frames(program *program)
{
    for (int i = 0; i < arrlen(program->functions); i++)
        visit(program, program->functions[i]);
}
