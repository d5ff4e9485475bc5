/* emit_await.c: an await in a poll function.
 *
 *     n = await g(a);
 *                        ──▶
 *     g__init(&self->g_1, a);
 *     if (0) {
 * await_1:
 *         a = self->a;                                   what is alive comes back
 *     }
 *     if (g__poll(&self->g_1, cx) == ACC_PENDING) {
 *         self->a = a;                                   what is alive is put away
 *         self->state = 1;
 *         return ACC_PENDING;
 *     }
 *     n = self->g_1.result;
 */
#include "emit_parts.h"

#include <string.h>

#include "arena.h"
#include "parser.h"

static bool is_kept(const object *object)
{
    return object->is_saved && object->member;
}

/* Assignments between the saved variables that are alive at an await and their members. */
static unsigned transfer(body *body, const await *await, bool save, const char *indent)
{
    emission *emission = body->emission;
    const flow *flow = body->function->flow;
    unsigned count = 0;
    for (unsigned i = 0; i < flow->object_count; i++) {
        object *object = body->function->objects[i];
        if (!is_kept(object) || !bit_is_set(flow->alive[await->state - 1], i))
            continue;
        if (save && object->kind == OBJECT_PARAMETER && !object->is_assigned)
            continue;
        count++;
        if (!indent)
            continue;
        write_line(body->writer, indent);
        if (save)
            write_format(body->writer, "%s = %s;", member_text(emission, object), object->name);
        else
            write_format(body->writer, "%s = %s;", object->name, member_text(emission, object));
    }
    return count;
}

static const char *child_name(const await *await)
{
    return await->child->callee->name;
}

/* Where the callee is not laid out in place, its frame is allocated for the time of the await. */
static void allocate_child(body *body, const await *await, const char *indent)
{
    emission *emission = body->emission;
    held held = child_held(emission->program, await->child);
    if (held == HELD_IN_PLACE)
        return;
    const char *name = child_name(await);
    write_format(body->writer, "%s = acc_frame_new(%s__type.size, %s__type.alignment);", member_text(emission, await->child),
                 name, name);
    body_line(body, indent, await->token);
}

static void free_child(body *body, const await *await)
{
    emission *emission = body->emission;
    if (child_held(emission->program, await->child) == HELD_IN_PLACE)
        return;
    const char *name = child_name(await);
    write_format(body->writer, "acc_frame_free(%s, %s__type.size, %s__type.alignment);", member_text(emission, await->child),
                 name, name);
}

static bool callee_result_is_pointer(const await *await)
{
    return result_is_pointer(await->child->callee);
}

static const char *result_access(body *body, const await *await)
{
    emission *emission = body->emission;
    const char *member = member_text(emission, await->child);
    switch (child_held(emission->program, await->child)) {
    case HELD_IN_PLACE:
        return arena_printf("%s.result", member);
    case HELD_RECURSIVE:
        return arena_printf("%s->result", member);
    default: {
        type *type = type_pointer_to(await->result);
        if (callee_result_is_pointer(await))
            type = type_pointer_to(type);
        return arena_printf("*(%s)(void *)((char *)%s + %s__type.result)", declare_text(emission, type, "", NULL), member,
                            child_name(await));
    }
    }
}

static void await_arguments(body *body, const await *await)
{
    emission *emission = body->emission;
    write_format(body->writer, "%s__init(%s", child_name(await), child_pointer(emission, await));
    for (unsigned i = 0; i < await->node->count; i++)
        write_format(body->writer, ", %s", render(emission, await->node->kids[i]));
    body_put(body, ");");
}

/* On the way back in: what is alive is loaded; a drop comes this way too, with no context. */
static void resume(body *body, const await *await, const char *indent)
{
    bool loads = transfer(body, await, false, NULL) > 0;
    if (!loads && !await->action) {
        write_format(body->writer, "\nawait_%u:", await->state);
        return;
    }
    const char *inner = deeper_indent(indent);
    write_line(body->writer, indent);
    write_format(body->writer, "if (0) {\nawait_%u:", await->state);
    transfer(body, await, false, inner);
    if (await->action) {
        const char *deepest = deeper_indent(inner);
        write_line(body->writer, inner);
        write_format(body->writer, "if (!%s) {", body->emission->context);
        write_line(body->writer, deepest);
        write_format(body->writer, "%s__drop(%s);", child_name(await), child_pointer(body->emission, await));
        if (child_held(body->emission->program, await->child) != HELD_IN_PLACE) {
            write_line(body->writer, deepest);
            free_child(body, await);
        }
        write_line(body->writer, deepest);
        await->action->is_entered = true;
        emit_jump_to_actions(body, await->action, function_exit(await->action), deepest, await->token);
        write_line(body->writer, inner);
        body_put(body, "}");
    }
    write_line(body->writer, indent);
    body_put(body, "}");
}

void emit_await(body *body, node *node, const char *indent)
{
    emission *emission = body->emission;
    await *await = node->note;
    bool is_void = type_classify(await->result) == TYPE_VOID;
    bool is_pointer = callee_result_is_pointer(await);
    bool in_place = child_held(emission->program, await->child) == HELD_IN_PLACE;
    if (is_pointer || (!is_void && !in_place)) {
        await->result_name = fresh_name(emission->program, body->function, arena_printf("result_%u", await->state));
        write_format(body->writer, "%s;", declare_text(emission, await->result, await->result_name, node));
        body_line(body, indent, node->first);
    }
    allocate_child(body, await, indent);
    await_arguments(body, await);
    resume(body, await, indent);
    if (is_pointer) {
        body_line(body, indent, node->first);
        write_format(body->writer, "%s = &%s;", result_access(body, await), await->result_name);
    }
    body_line(body, indent, node->first);
    write_format(body->writer, "if (%s__poll(%s, %s) == ACC_PENDING) {", child_name(await), child_pointer(emission, await),
                 emission->context);
    const char *inner = deeper_indent(indent);
    transfer(body, await, true, inner);
    write_line(body->writer, inner);
    write_format(body->writer, "%s->state = %u;", emission->self, await->state);
    write_line(body->writer, inner);
    body_put(body, "return ACC_PENDING;");
    write_line(body->writer, indent);
    body_put(body, "}");
    if (!is_void && !is_pointer && !in_place) {
        body_line(body, indent, node->first);
        if (type_has_const_member(await->result))
            write_format(body->writer, "acc_copy((void *)&%s, &%s, sizeof %s);", await->result_name,
                         result_access(body, await), await->result_name);
        else
            write_format(body->writer, "%s = %s;", await->result_name, result_access(body, await));
    }
    if (!in_place) {
        body_line(body, indent, node->first);
        free_child(body, await);
    }
}
