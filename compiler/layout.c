/* layout.c: from interference to structs and unions (frame.h shows one).
 *
 * Two ways are tried, the second one twice, until nothing is lost; the smallest result is taken.
 *
 * By falling apart: if a set of objects falls into groups of which no two objects interfere, the groups share their bytes
 * (a union); if it falls into groups that interfere completely, they stand side by side (a struct).  Scopes nest, so
 * nearly every frame falls apart in this way to the last object (its interference graph is a cograph; Corneil, Lerchs,
 * Burlingham 1981).  What does not is laid out around its largest object: what may share that one's bytes does.
 *
 * By slots: from the largest object down, each goes where there is room: into the bytes of one that it never meets,
 * beside others that went there, or else into a slot of its own.  This loses no bytes to padding inside a union. */
#include "layout.h"

#include "arena.h"
#include "never.h"

typedef struct group { object **objects; } group;

static layout *lay_out(const program *program, const flow *flow, object **objects);

/* ---- Sizes ---------------------------------------------------------------------------------------------------------------- */

/* No object is so large; what would be larger, is LARGEST_FRAME. */
static int64_t add(int64_t size, int64_t more)
{
    return more > LARGEST_FRAME - size ? LARGEST_FRAME : size + more;
}

static int64_t round_up(int64_t size, int64_t alignment)
{
    return (size + alignment - 1) / alignment * alignment;
}

static int64_t larger(int64_t a, int64_t b)
{
    return a > b ? a : b;
}

layout *member_layout(const program *program, object *object)
{
    if (object->layout)
        return object->layout;
    layout *layout = object->layout = arena_new(struct layout);
    layout->kind = LAYOUT_MEMBER;
    layout->object = object;
    layout->size = layout->alignment = type_pointer_size();
    if (object->is_status) {
        layout->size = layout->alignment = 1;
    } else if (object->kind == OBJECT_CHILD) {
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
        layout->alignment = type_written_alignment(object->type);
        if (object->alignment > layout->alignment)
            layout->alignment = object->alignment;
    }
    if (never(layout->size < 0))
        layout->size = 0;
    if (never(layout->alignment < 1))
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

/* What interferes stands side by side, so it takes the sum of its sizes, even without padding. */
static int64_t least_size(const layout *layout)
{
    return layout->kind == LAYOUT_MEMBER ? layout->size : layout->least;
}

static layout *combine(layout_kind kind, layout **parts)
{
    if (arrlen(parts) == 1)
        return parts[0];
    layout *whole = arena_new(struct layout);
    whole->kind = kind;
    whole->alignment = 1;
    for (int i = 0; i < arrlen(parts); i++) {
        int64_t least = least_size(parts[i]);
        whole->least = kind == LAYOUT_STRUCT ? add(whole->least, least) : larger(whole->least, least);
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
            whole->size = add(round_up(whole->size, part->alignment), part->size);
        else
            whole->size = larger(whole->size, part->size);
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
    arena_release(taken);
    return groups;
}

static void free_groups(group *groups)
{
    for (int i = 0; i < arrlen(groups); i++)
        arrfree(groups[i].objects);
    arrfree(groups);
}

static layout *lay_out_groups(const program *program, const flow *flow, layout_kind kind, group *groups)
{
    layout **parts = NULL;
    for (int i = 0; i < arrlen(groups); i++)
        arrput(parts, lay_out(program, flow, groups[i].objects));
    free_groups(groups);
    return combine(kind, parts);
}

static layout *lay_out_around_largest(const program *program, const flow *flow, object **objects)
{
    int largest = 0;
    for (int i = 1; i < arrlen(objects); i++)
        if (member_layout(program, objects[i])->size > member_layout(program, objects[largest])->size)
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
    arrput(shared, member_layout(program, objects[largest]));
    arrput(shared, lay_out(program, flow, sharing));
    layout *around = combine(LAYOUT_UNION, shared), *beside = lay_out(program, flow, others);
    arrput(parts, around);
    arrput(parts, beside);
    int64_t least = larger(least_size(around), least_size(beside));    /* for some of these may share bytes */
    layout *whole = combine(LAYOUT_STRUCT, parts);
    whole->least = least;
    return whole;
}

static layout *lay_out(const program *program, const flow *flow, object **objects)
{
    if (arrlen(objects) == 1)
        return member_layout(program, objects[0]);
    group *apart = groups_of(flow, objects, false);
    if (arrlen(apart) > 1)
        return lay_out_groups(program, flow, LAYOUT_UNION, apart);
    free_groups(apart);
    group *beside = groups_of(flow, objects, true);
    if (arrlen(beside) > 1)
        return lay_out_groups(program, flow, LAYOUT_STRUCT, beside);
    free_groups(beside);
    return lay_out_around_largest(program, flow, objects);
}

/* ---- Slots ------------------------------------------------------------------------------------------------------------------- */

/* Objects that stand side by side, by falling alignment. */
typedef struct row { object **objects; } row;

/* Bytes as many as the first object has, and the rows that share them. */
typedef struct slot {
    int64_t size;
    row *rows;
} slot;

static void append(const program *program, object *object, int64_t *size, int64_t *alignment)
{
    const layout *layout = member_layout(program, object);
    *size = add(round_up(*size, layout->alignment), layout->size);
    *alignment = larger(*alignment, layout->alignment);
}

/* Behind those that are as much aligned. */
static int place_in_row(const program *program, const row *row, object *object)
{
    int place = (int)arrlen(row->objects);
    while (place > 0 && member_layout(program, row->objects[place - 1])->alignment < member_layout(program, object)->alignment)
        place--;
    return place;
}

static int64_t size_with(const program *program, const row *row, object *another)
{
    int64_t size = 0, alignment = 1;
    int place = place_in_row(program, row, another);
    for (int i = 0; i < place; i++)
        append(program, row->objects[i], &size, &alignment);
    append(program, another, &size, &alignment);
    for (int i = place; i < arrlen(row->objects); i++)
        append(program, row->objects[i], &size, &alignment);
    return round_up(size, alignment);
}

static layout *row_layout(const program *program, const row *row)
{
    layout **parts = NULL;
    for (int i = 0; i < arrlen(row->objects); i++)
        arrput(parts, member_layout(program, row->objects[i]));
    return combine(LAYOUT_STRUCT, parts);
}

static bool meets_row(const flow *flow, const row *row, const object *object)
{
    for (int i = 0; i < arrlen(row->objects); i++)
        if (interfere(flow, row->objects[i], object))
            return true;
    return false;
}

/* Puts the object into the slot if there is room that it may have. */
static bool fits_slot(const program *program, const flow *flow, slot *slot, object *object)
{
    int met = -1, count = 0;
    for (int i = 0; i < arrlen(slot->rows); i++)
        if (meets_row(flow, &slot->rows[i], object)) {
            met = i;
            count++;
        }
    if (count > 1)
        return false;
    if (count == 1) {
        row *row = &slot->rows[met];
        if (size_with(program, row, object) > slot->size)
            return false;
        int place = place_in_row(program, row, object);
        arrins(row->objects, place, object);
        return true;
    }
    if (member_layout(program, object)->size > slot->size)
        return false;
    row fresh = { NULL };
    arrput(fresh.objects, object);
    arrput(slot->rows, fresh);
    return true;
}

static layout *slot_layout(const program *program, const slot *slot)
{
    layout **rows = NULL;
    for (int i = 0; i < arrlen(slot->rows); i++)
        arrput(rows, row_layout(program, &slot->rows[i]));
    return combine(LAYOUT_UNION, rows);
}

typedef enum order { BY_SIZE, BY_ALIGNMENT } order;

static bool comes_first(const program *program, const object *a, const object *b, order order)
{
    const layout *left = member_layout(program, (object *)a), *right = member_layout(program, (object *)b);
    if (order == BY_ALIGNMENT && left->alignment != right->alignment)
        return left->alignment > right->alignment;
    return left->size > right->size;
}

static layout **lay_out_by_slots(const program *program, const flow *flow, object **objects, order order)
{
    object **sorted = NULL;
    for (int i = 0; i < arrlen(objects); i++) {
        arrput(sorted, objects[i]);
        for (int j = i; j > 0 && comes_first(program, sorted[j], sorted[j - 1], order); j--) {
            object *swap = sorted[j];
            sorted[j] = sorted[j - 1];
            sorted[j - 1] = swap;
        }
    }
    slot *slots = NULL;
    for (int i = 0; i < arrlen(sorted); i++) {
        bool placed = false;
        for (int j = 0; j < arrlen(slots) && !placed; j++)
            placed = fits_slot(program, flow, &slots[j], sorted[i]);
        if (placed)
            continue;
        slot fresh = { member_layout(program, sorted[i])->size, NULL };
        row first = { NULL };
        arrput(first.objects, sorted[i]);
        arrput(fresh.rows, first);
        arrput(slots, fresh);
    }
    layout **parts = NULL;
    for (int i = 0; i < arrlen(slots); i++)
        arrput(parts, slot_layout(program, &slots[i]));
    return parts;
}

/* ---- The smallest -------------------------------------------------------------------------------------------------------------- */

static layout *with_others(layout **parts, layout **others)
{
    layout **all = NULL;
    for (int i = 0; i < arrlen(parts); i++)
        arrput(all, parts[i]);
    for (int i = 0; i < arrlen(others); i++)
        arrput(all, others[i]);
    return combine(LAYOUT_STRUCT, all);
}

layout *smallest_layout(const program *program, const flow *flow, object **objects, layout **others)
{
    layout **apart = NULL;
    if (arrlen(objects))
        arrput(apart, lay_out(program, flow, objects));
    layout *best = with_others(apart, others);
    const int64_t least = round_up(least_size(best), best->alignment);
    for (order order = BY_SIZE; order <= BY_ALIGNMENT && best->size > least; order++) {
        layout *slots = with_others(lay_out_by_slots(program, flow, objects, order), others);
        if (slots->size < best->size)
            best = slots;
    }
    return best;
}
