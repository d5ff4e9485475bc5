/* emit_await.c: an await or a yield in a poll function.
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
 *
 * What an await polls, and how its end is known, is in emit_future.c. */
#include "emit_parts.h"

#include "arena.h"
#include "parser.h"

/* Assignments between the saved variables that are alive at an await and their members. */
static unsigned transfer(body *body, const await *await, bool save, const char *indent)
{
    emission *emission = body->emission;
    const flow *flow = body->function->flow;
    unsigned count = 0;
    for (unsigned i = 0; i < flow->object_count; i++) {
        object *object = body->function->objects[i];
        if (!object->is_saved || !bit_is_set(flow->alive[await->state - 1], i))
            continue;
        if (save && object->kind == OBJECT_PARAMETER && !object->is_assigned)
            continue;
        count++;
        if (!indent)
            continue;
        write_more(body->writer, indent);
        if (save)
            write_format(body->writer, "%s = %s;", member_text(emission, object), object->name);
        else
            write_format(body->writer, "%s = %s;", object->name, member_text(emission, object));
    }
    return count;
}

/* ---- Coming back ----------------------------------------------------------------------------------------------------- */

/* A drop comes this way too, with no context. */
static void cancelled(body *body, const await *await, const char *indent)
{
    const char *inner = deeper_indent(indent);
    write_more(body->writer, indent);
    write_format(body->writer, "if (!%s) {", body->emission->context);
    const char **drops = NULL;
    if (await->polled)
        collect_drops(body->emission, await->polled, &drops);
    for (int i = 0; i < arrlen(drops); i++) {
        write_more(body->writer, inner);
        body_put(body, drops[i]);
    }
    write_more(body->writer, inner);
    await->action->is_entered = true;
    emit_jump_to_actions(body, await->action, function_exit(await->action), inner, await->token);
    write_more(body->writer, indent);
    body_put(body, "}");
}

const char *await_label(const emission *emission, unsigned state)
{
    return fresh_name(emission->program, emission->function, arena_printf("await_%u", state));
}

/* On the way back in: what is alive is loaded.  `begins`: nothing stands before it on its line. */
static void resume(body *body, const await *await, const char *indent, bool begins)
{
    const char *label = await_label(body->emission, await->state);
    bool loads = transfer(body, await, false, NULL) > 0;
    if (!loads && !await->action) {
        while (begins && arrlast(body->writer->bytes) == ' ')
            (void)arrpop(body->writer->bytes);
        if (begins)
            write_format(body->writer, "%s:", label);
        else
            write_label(body->writer, label);
        body_put(body, await->polled ? "" : ";");
        return;
    }
    const char *inner = deeper_indent(indent);
    if (!begins)
        write_more(body->writer, indent);
    body_put(body, "if (0) {");
    write_label(body->writer, label);
    transfer(body, await, false, inner);
    if (await->action)
        cancelled(body, await, inner);
    write_more(body->writer, indent);
    body_put(body, "}");
}

/* ---- Going away ------------------------------------------------------------------------------------------------------ */

static void suspend(body *body, const await *await, const char *answer, const char *indent)
{
    transfer(body, await, true, indent);
    write_more(body->writer, indent);
    write_format(body->writer, "%s->state = %u;", body->emission->self, await->state);
    write_more(body->writer, indent);
    write_format(body->writer, "return %s;", answer);
}

void put_lines(body *body, const char **lines, uint32_t token, const char *indent, bool first_is_open)
{
    for (int i = 0; i < arrlen(lines); i++) {
        if (i > 0 || !first_is_open)
            body_line(body, indent, token);
        body_put(body, lines[i]);
    }
}

static void emit_yield(body *body, node *node, const await *await, const char *indent)
{
    emission *emission = body->emission;
    const char *value = render_assigned(emission, node->kids[0]);
    if (type_has_const_member(body->function->item))
        put_copy(body, body->function->item, arena_printf("%s->item", emission->self), value);
    else
        write_format(body->writer, "*%s->item = %s;", emission->self, value);
    body_line(body, indent, node->first);
    write_format(body->writer, "%s->result = 1;", emission->self);
    suspend(body, await, "ACC_READY", indent);
    resume(body, await, indent, false);
}

void emit_await(body *body, node *node, const char *indent)
{
    await *await = node->note;
    if (!await->polled) {
        emit_yield(body, node, await, indent);
        return;
    }
    const char **before = NULL, **again = NULL, **after = NULL;
    const char *pending = poll_parts(body->emission, await, &before, &again, &after);
    put_lines(body, before, node->first, indent, true);
    resume(body, await, indent, arrlen(before) == 0);
    put_lines(body, again, node->first, indent, false);
    body_line(body, indent, node->first);
    write_format(body->writer, "if (%s) {", pending);
    suspend(body, await, "ACC_PENDING", deeper_indent(indent));
    write_more(body->writer, indent);
    body_put(body, "}");
    put_lines(body, after, node->first, indent, false);
}
