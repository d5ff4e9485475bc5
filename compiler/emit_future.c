/* emit_future.c: how futures are made, polled, read and dropped in the generated code.
 *
 *                     made                                      polled                                     dropped
 *     f(x)            f__init(&self->f_1, x);                   f__poll(&self->f_1, cx) == ACC_READY       f__drop(&self->f_1);
 *     p(x)            (void)p(x);                               acc_box_poll(self->call_1, cx) == ...      acc_box_cancel(&self->call_1);
 *                     self->call_1 = acc_box_given();
 *     acc_spawn(..)   acc_handle__init(&self->task_1, ...);     acc_handle__poll(&self->task_1, cx) == ... acc_handle__drop(&self->task_1);
 *     v               where it is declared                      f__poll(&self->v, cx) == ...               at the end of its scope
 *     jobs[i]         acc_box_new, where it is assigned         acc_box_poll(*place_1, cx) == ...          not at all
 *
 * A join polls those that have not completed, in order; a race polls in order up to the first that has. */
#include "emit_parts.h"

#include <string.h>

#include "arena.h"
#include "parser.h"

/* ---- Where a child is ------------------------------------------------------------------------------------------------ */

static held held_of(const emission *emission, const object *child)
{
    return child_held(emission->program, child);
}

static const char *signedness(const type *value)
{
    return type_is_signed_integer(value) ? "1" : "0";
}

/* The text of the member `result` (or `item`) of a child's future. */
static const char *child_member(emission *emission, const object *child, type *type, const char *member)
{
    const char *name = member_text(emission, child);
    switch (held_of(emission, child)) {
    case HELD_IN_PLACE:
        return arena_printf("%s.%s", name, member);
    case HELD_RECURSIVE:
        return arena_printf("%s->%s", name, member);
    default:
        return arena_printf("*(%s)(void *)((char *)%s + %s__type.%s)",
                            declare_text(emission, type_pointer_to(type), "", NULL), name, child->callee->name, member);
    }
}

/* Of a large result: the pointer through which it is written. */
static const char *result_access(emission *emission, const object *child)
{
    type *type = child->callee->result;
    return child_member(emission, child, result_is_pointer(child->callee) ? type_pointer_to(type) : type, "result");
}

static const char *free_text(emission *emission, const object *child)
{
    const char *name = child->callee->name;
    return arena_printf("acc_frame_free(%s, %s__type.size, %s__type.alignment);", member_text(emission, child), name, name);
}

static bool is_allocated(const emission *emission, const object *child)
{
    held held = held_of(emission, child);
    return held == HELD_RECURSIVE || held == HELD_UNKNOWN;
}

/* ---- Made ------------------------------------------------------------------------------------------------------------ */

const char *future_arguments_text(emission *emission, const node *expression, const char *before)
{
    const char *text = before;
    if (expression->kind == NODE_ASYNC_BLOCK) {
        const function *block = expression->note;
        for (int i = 0; i < arrlen(block->parameter_objects); i++)
            text = arena_printf("%s%s%s", text, *text ? ", " : "", object_text(emission, capture_given(block, i)));
        return text;
    }
    for (unsigned i = 1; i < expression->count; i++)
        text = arena_printf("%s%s%s", text, *text ? ", " : "", render(emission, expression->kids[i]));
    return text;
}

/* p(x), which leaves the future to be taken by acc_box_given. */
static const char *pointer_call_text(emission *emission, const node *call)
{
    return arena_printf("(void)%s(%s)", render(emission, call->kids[0]), future_arguments_text(emission, call, ""));
}

/* Through the helper f__spawn or f__new. */
static const char *helper_call_text(emission *emission, const future_form *form, const char *helper)
{
    return arena_printf("%s__%s(%s)", form->callee->name, helper, future_arguments_text(emission, form->expression, ""));
}

/* Is the acc_future stored there?  Of unary ones, `*p` is a place, and `__extension__ p` where p is. */
static bool is_place(const node *expression)
{
    while (names_part(expression))
        expression = without_parentheses(expression->kids[0]);
    return expression->kind == NODE_IDENTIFIER || expression->kind == NODE_MEMBER || expression->kind == NODE_INDEX ||
           expression->kind == NODE_UNARY;
}

/* An acc_future that is given away becomes null where it is stored. */
static const char *moved_text(emission *emission, const node *expression)
{
    const char *text = render(emission, expression);
    return is_place(expression) ? arena_printf("acc_box_move(&%s)", text) : text;
}

const char *spawned_text(emission *emission, const node *operand)
{
    future_form form = future_of(emission->program, operand);
    switch (form.kind) {
    case FUTURE_CALL:
        form.callee->is_spawned = true;
        return helper_call_text(emission, &form, "spawn");
    case FUTURE_POINTER:
        return arena_printf("acc_box_spawn((%s, acc_box_given()))", pointer_call_text(emission, form.expression));
    default:
        return arena_printf("acc_box_spawn(%s)", moved_text(emission, form.expression));
    }
}

const char *boxed_text(emission *emission, const node *expression)
{
    future_form form = future_of(emission->program, expression);
    switch (form.kind) {
    case FUTURE_CALL:
        form.callee->is_boxed = true;
        return helper_call_text(emission, &form, "new");
    case FUTURE_POINTER:
        return arena_printf("(%s, acc_box_given())", pointer_call_text(emission, form.expression));
    case FUTURE_TASK:
        return arena_printf("acc_box_of_task(%s)", spawned_text(emission, form.expression->kids[1]));
    default:
        return moved_text(emission, form.expression);
    }
}

/* The future is in memory of its own.  The pointer to it may lie where an argument is read: it is stored last then. */
static void make_allocated(emission *emission, const object *child, const node *expression, const char ***lines)
{
    const char *member = member_text(emission, child), *name = child->callee->name;
    const char *allocation = arena_printf("acc_frame_new(%s__type.size, %s__type.alignment)", name, name);
    const char *frame = arena_printf("%s->", emission->self);
    if (!strstr(future_arguments_text(emission, expression, ""), frame)) {
        arrput(*lines, arena_printf("%s = %s;", member, allocation));
        arrput(*lines, arena_printf("%s__init(%s);", name, future_arguments_text(emission, expression, member)));
        return;
    }
    const char *made = fresh_name(emission->program, emission->function, "made");
    arrput(*lines, "{");
    arrput(*lines, arena_printf("    void *%s = %s;", made, allocation));
    arrput(*lines, arena_printf("    %s__init(%s);", name, future_arguments_text(emission, expression, made)));
    arrput(*lines, arena_printf("    %s = %s;", member, made));
    arrput(*lines, "}");
}

/* The statements that make the future of `expression` in a child. */
static void make(emission *emission, const object *child, const node *expression, const char ***lines)
{
    future_form form = future_of(emission->program, expression);
    const char *member = member_text(emission, child);
    if (form.kind == FUTURE_TASK) {
        arrput(*lines, arena_printf("acc_handle__init(%s, %s);", child_pointer(emission, child),
                                    spawned_text(emission, form.expression->kids[1])));
        return;
    }
    if (form.kind == FUTURE_POINTER) {
        arrput(*lines, arena_printf("%s;", pointer_call_text(emission, form.expression)));
        arrput(*lines, arena_printf("%s = acc_box_given();", member));
        return;
    }
    if (is_allocated(emission, child)) {
        make_allocated(emission, child, form.expression, lines);
        return;
    }
    arrput(*lines, arena_printf("%s__init(%s);", form.callee->name,
                                future_arguments_text(emission, form.expression, child_pointer(emission, child))));
}

void make_variable(emission *emission, const object *variable, const char ***lines)
{
    make(emission, variable, variable->made, lines);
    if (variable->status)
        arrput(*lines, arena_printf("%s = ACC_UNFINISHED;", member_text(emission, variable->status)));
}

static void make_all(emission *emission, polled *polled, const char ***lines)
{
    if (polled_is_made(polled))
        make(emission, polled->child, polled->expression, lines);
    if (polled->status)
        arrput(*lines, arena_printf("%s = 0;", member_text(emission, polled->status)));
    if (polled->kind == FUTURE_NEXT) {
        type *item = type_pointer_to(polled->child->callee->item);
        arrput(*lines, arena_printf("%s = %s;", child_member(emission, polled->child, item, "item"),
                                    render(emission, polled->expression->kids[2])));
    }
    for (int i = 0; i < arrlen(polled->parts); i++)
        make_all(emission, polled->parts[i], lines);
}

/* ---- Dropped --------------------------------------------------------------------------------------------------------- */

static void drop(emission *emission, const object *child, const char ***lines)
{
    if (!child->callee) {
        arrput(*lines, arena_printf("acc_box_cancel(&%s);", member_text(emission, child)));
        return;
    }
    arrput(*lines, arena_printf("%s__drop(%s);", child->callee->name, child_pointer(emission, child)));
    if (is_allocated(emission, child))
        arrput(*lines, free_text(emission, child));
}

/* The same as an expression, of one that may have been dropped already. */
static const char *drop_expression(emission *emission, const object *child)
{
    const char *member = member_text(emission, child);
    if (!child->callee)
        return arena_printf("acc_box_cancel(&%s)", member);
    const char *name = child->callee->name;
    if (!is_allocated(emission, child))
        return arena_printf("%s__drop(%s)", name, child_pointer(emission, child));
    return arena_printf("(%s ? (%s__drop(%s), acc_frame_free(%s, %s__type.size, %s__type.alignment), (void)(%s = NULL)) : (void)0)",
                        member, name, member, member, name, name, member);
}

void drop_variable(emission *emission, const object *variable, const char ***lines)
{
    drop(emission, variable, lines);
}

void collect_drops(emission *emission, polled *polled, const char ***lines)
{
    struct polled **made = NULL;
    collect_made(polled, &made);
    for (ptrdiff_t i = arrlen(made); i-- > 0;)
        if (made[i]->in_inner_race)
            arrput(*lines, arena_printf("%s;", drop_expression(emission, made[i]->child)));
        else
            drop(emission, made[i]->child, lines);
}

/* acc_cancel(x) */
const char *cancel_text(emission *emission, const node *operand)
{
    future_form form = future_of(emission->program, operand);
    if (form.kind == FUTURE_BOX)
        return arena_printf("acc_box_cancel(&%s)", render(emission, form.expression));
    const object *variable = form.variable;
    const char *pointer = child_pointer(emission, variable);
    if (!variable->callee)
        return arena_printf("acc_box_cancel(&%s)", member_text(emission, variable));
    if (variable->is_task)
        return arena_printf("acc_handle_cancel(%s)", pointer);
    if (!variable->status)
        return arena_printf("%s__drop(%s)", variable->callee->name, pointer);
    const char *status = member_text(emission, variable->status);
    return arena_printf("(%s__drop(%s), (void)(%s = ACC_CANCELLED))", variable->callee->name, pointer, status);
}

const char *cancelled_text(emission *emission, const node *operand)
{
    future_form form = future_of(emission->program, operand);
    if (form.kind == FUTURE_BOX)
        return arena_printf("acc_box_cancelled(%s)", render(emission, form.expression));
    const object *variable = form.variable;
    if (!variable->callee)      /* it holds an acc_future, which acc_cancel has made null */
        return arena_printf("(%s == NULL)", member_text(emission, variable));
    if (variable->is_task)
        return arena_printf("acc_handle_cancelled(%s)", child_pointer(emission, variable));
    return variable->status ? arena_printf("acc_is_cancelled(%s)", member_text(emission, variable->status)) : "0";
}

/* ---- Polled ---------------------------------------------------------------------------------------------------------- */

/* A part of a join or a race whose large result nobody takes. */
static const char *scratch(emission *emission, const polled *polled, unsigned state, const char ***before)
{
    const char *name = fresh_name(emission->program, emission->function,
                                  arena_printf("unused_%u_%d", state, (int)arrlen(*before)));
    arrput(*before, arena_printf("%s;", declare_text(emission, polled->callee->result, name, NULL)));
    return name;
}

static const char *poll_call(emission *emission, const object *child)
{
    if (!child->callee)
        return arena_printf("acc_box_poll(%s, %s)", member_text(emission, child), emission->context);
    return arena_printf("%s__poll(%s, %s)", child->callee->name, child_pointer(emission, child), emission->context);
}

static const char *place_text(emission *emission, const polled *polled)
{
    return arena_printf("%s%s", polled->place_is_pointer ? "*" : "", object_text(emission, polled->place));
}

/* Is the variable's value written through a pointer, which is to be set before each poll? */
static const char *variable_pointer(emission *emission, const object *variable)
{
    return variable->value ? arena_printf("%s = &%s", result_access(emission, variable),
                                          member_text(emission, variable->value)) : NULL;
}

static const char *done_check(emission *emission, const object *variable)
{
    const char *status = member_text(emission, variable->status);
    return variable->is_cancelled ? arena_printf("acc_is_done(%s)", status) : arena_printf("%s == ACC_DONE", status);
}

/* A race inside of another one or of a join ends by itself: its futures are dropped then. */
static const char *end_race(emission *emission, polled *race)
{
    struct polled **made = NULL;
    const char *text = "";
    collect_made(race, &made);
    for (ptrdiff_t i = arrlen(made); i-- > 0;)
        text = arena_printf("%s%s, ", text, drop_expression(emission, made[i]->child));
    return text;
}

/* An expression that polls, and is true if that completes. */
static const char *ready_text(emission *emission, polled *polled, unsigned state, const char ***before)
{
    const char *text = "", *pointer;
    switch (polled->kind) {
    case FUTURE_JOIN: {
        const char *all = arena_printf("all_%u_%d", state, (int)arrlen(*before));
        all = fresh_name(emission->program, emission->function, all);
        arrput(*before, arena_printf("unsigned char %s;", all));    /* as what it is stored in */
        for (int i = 0; i < arrlen(polled->parts); i++)
            text = arena_printf("%s%s %s %s, ", text, all, i ? "&=" : "=", ready_text(emission, polled->parts[i], state, before));
        text = arena_printf("(%s%s)", text, all);
        break;
    }
    case FUTURE_RACE:
        for (int i = 0; i < arrlen(polled->parts); i++)
            text = arena_printf("%s%s%s", text, i ? " || " : "(", ready_text(emission, polled->parts[i], state, before));
        text = arena_printf("(%s) && (%s1))", text, end_race(emission, polled));
        break;
    case FUTURE_BOX:
        text = arena_printf("(acc_box_poll(%s, %s) == ACC_READY)", place_text(emission, polled), emission->context);
        break;
    case FUTURE_VARIABLE:
        pointer = variable_pointer(emission, polled->child);
        text = arena_printf("%s%s == ACC_READY", pointer ? arena_printf("(%s), ", pointer) : "",
                            poll_call(emission, polled->child));
        if (polled->child->status)
            text = arena_printf("%s && (%s = ACC_DONE)", text, member_text(emission, polled->child->status));
        if (polled->child->status && !polled->is_unfinished)
            text = arena_printf("%s || (%s)", done_check(emission, polled->child), text);
        text = arena_printf("(%s)", text);
        break;
    default:
        text = arena_printf("%s == ACC_READY", poll_call(emission, polled->child));
        if (polled->kind == FUTURE_CALL && result_is_pointer(polled->callee))
            text = arena_printf("%s = &%s, %s", result_access(emission, polled->child),
                                scratch(emission, polled, state, before), text);
        text = arena_printf("(%s)", text);
        break;
    }
    if (polled->status)
        text = arena_printf("(%s || (%s = %s))", member_text(emission, polled->status),
                            member_text(emission, polled->status), text);
    return text;
}

/* ---- An await as a whole --------------------------------------------------------------------------------------------- */

static const char *declare_result(emission *emission, await *await, const char *name, const char ***before)
{
    await->result_name = fresh_name(emission->program, emission->function, arena_printf("%s_%u", name, await->state));
    arrput(*before, arena_printf("%s;", declare_text(emission, await->result, await->result_name, await->node)));
    return await->result_name;
}

static const char *copy_text(const type *type, const char *to, const char *from)
{
    return type_has_const_member(type) ? arena_printf("acc_copy((void *)&%s, &%s, sizeof %s);", to, from, to)
                                       : arena_printf("%s = %s;", to, from);
}

/* A call, by name or through a pointer; acc_spawn. */
static const char *poll_made(emission *emission, await *await, const char ***before, const char ***again,
                             const char ***after)
{
    polled *polled = await->polled;
    const object *child = polled->child;
    bool has_value = await->is_taken;
    bool far = polled->kind == FUTURE_CALL && result_is_pointer(polled->callee);
    bool in_place = polled->kind == FUTURE_CALL && held_of(emission, child) == HELD_IN_PLACE;
    if (far || (has_value && !in_place))
        declare_result(emission, await, "result", before);
    const char *result = await->result_name;
    make_all(emission, polled, before);
    if (far)
        arrput(*again, arena_printf("%s = &%s;", result_access(emission, child), result));
    if (polled->kind == FUTURE_POINTER) {
        arrput(*after, has_value ? arena_printf("acc_box_take(&%s, &%s, sizeof %s, %s);", member_text(emission, child), result,
                                                result, signedness(await->result))
                                 : arena_printf("acc_box_take(&%s, NULL, 0, 0);", member_text(emission, child)));
    } else if (polled->kind == FUTURE_TASK) {
        if (has_value)
            arrput(*after, arena_printf("acc_handle_read(%s, &%s, sizeof %s, %s);", child_pointer(emission, child), result,
                                        result, signedness(await->result)));
        drop(emission, child, after);
    } else {
        if (has_value && !far && !in_place)
            arrput(*after, copy_text(await->result, result, result_access(emission, child)));
        if (!in_place)
            arrput(*after, free_text(emission, child));
    }
    return arena_printf("%s == ACC_PENDING", poll_call(emission, child));
}

static const char *poll_variable(emission *emission, await *await, const char ***before, const char ***again,
                                 const char ***after)
{
    const object *variable = await->polled->child;
    bool has_value = await->is_taken;
    bool is_near = variable->callee && held_of(emission, variable) == HELD_IN_PLACE && !variable->is_task;
    const char *pending = arena_printf("%s == ACC_PENDING", poll_call(emission, variable));
    const char *pointer = variable_pointer(emission, variable);
    if (variable->value)
        await->result_name = member_text(emission, variable->value);
    else if (has_value && !is_near)
        declare_result(emission, await, "result", before);
    if (pointer)
        arrput(*again, arena_printf("%s;", pointer));
    const char *result = await->result_name;
    if (variable->status && !await->polled->is_unfinished) {
        const char *check = variable->is_cancelled ? arena_printf("!%s", done_check(emission, variable))
                                                   : arena_printf("%s != ACC_DONE", member_text(emission, variable->status));
        pending = arena_printf("%s && %s", check, pending);
    }
    if (variable->status)
        arrput(*after, arena_printf("%s = ACC_DONE;", member_text(emission, variable->status)));
    if (!has_value || variable->value || is_near)
        return pending;
    if (variable->is_task)
        arrput(*after, arena_printf("acc_handle_read(%s, &%s, sizeof %s, %s);", child_pointer(emission, variable), result,
                                    result, signedness(await->result)));
    else if (!variable->callee)
        arrput(*after, arena_printf("acc_box_read(%s, &%s, sizeof %s, %s);", member_text(emission, variable), result, result,
                                    signedness(await->result)));
    else
        arrput(*after, copy_text(await->result, result, result_access(emission, variable)));
    return pending;
}

static const char *poll_box(emission *emission, await *await, const char ***before, const char ***after)
{
    const char *place = place_text(emission, await->polled);
    const char *pointer = await->polled->place_is_pointer ? object_text(emission, await->polled->place)
                                                          : arena_printf("&%s", place);
    if (await->is_taken) {
        const char *result = declare_result(emission, await, "result", before);
        arrput(*after, arena_printf("acc_box_take(%s, &%s, sizeof %s, %s);", pointer, result, result,
                                    signedness(await->result)));
    } else {
        arrput(*after, arena_printf("acc_box_take(%s, NULL, 0, 0);", pointer));
    }
    return arena_printf("acc_box_poll(%s, %s) == ACC_PENDING", place, emission->context);
}

/* What was made for it is released; of a join everything has completed. */
static void release_parts(emission *emission, polled *polled, bool all_completed, const char ***after)
{
    struct polled **made = NULL;
    collect_made(polled, &made);
    for (ptrdiff_t i = arrlen(made); i-- > 0;) {
        const object *child = made[i]->child;
        if (made[i]->in_inner_race) {
            arrput(*after, arena_printf("%s;", drop_expression(emission, child)));
            continue;
        }
        if (all_completed && child->callee && !child->is_task && held_of(emission, child) == HELD_IN_PLACE)
            continue;
        if (all_completed && is_allocated(emission, child))      /* a handle is in place */
            arrput(*after, free_text(emission, child));
        else
            drop(emission, child, after);
    }
}

static const char *poll_join(emission *emission, await *await, const char ***before, const char ***again,
                             const char ***after)
{
    polled *polled = await->polled;
    const char *all = fresh_name(emission->program, emission->function, arena_printf("all_%u", await->state));
    arrput(*before, arena_printf("int %s;", all));
    make_all(emission, polled, before);
    for (int i = 0; i < arrlen(polled->parts); i++)
        arrput(*again, arena_printf("%s %s %s;", all, i ? "&=" : "=",
                                    ready_text(emission, polled->parts[i], await->state, before)));
    release_parts(emission, polled, true, after);
    return arena_printf("!%s", all);
}

static const char *poll_race(emission *emission, await *await, const char ***before, const char ***again,
                             const char ***after)
{
    polled *polled = await->polled;
    const char *winner = declare_result(emission, await, "winner", before), *text = "";
    make_all(emission, polled, before);
    for (int i = 0; i < arrlen(polled->parts); i++)
        text = arena_printf("%s%s ? %d : ", text, ready_text(emission, polled->parts[i], await->state, before), i);
    arrput(*again, arena_printf("%s = %s-1;", winner, text));
    release_parts(emission, polled, false, after);
    return arena_printf("%s < 0", winner);
}

static const char *poll_next(emission *emission, await *await, const char ***before)
{
    make_all(emission, await->polled, before);
    return arena_printf("%s == ACC_PENDING", poll_call(emission, await->polled->child));
}

/* What stands before the place where the function is entered again, after it, and after it has completed; returns the
 * condition that it has not. */
const char *poll_parts(emission *emission, await *await, const char ***before, const char ***again, const char ***after)
{
    switch (await->polled->kind) {
    case FUTURE_VARIABLE:
        return poll_variable(emission, await, before, again, after);
    case FUTURE_BOX:
        return poll_box(emission, await, before, after);
    case FUTURE_JOIN:
        return poll_join(emission, await, before, again, after);
    case FUTURE_RACE:
        return poll_race(emission, await, before, again, after);
    case FUTURE_NEXT:
        return poll_next(emission, await, before);
    default:
        return poll_made(emission, await, before, again, after);
    }
}

/* What an await's result is, where it is used. */
const char *await_result_text(emission *emission, const await *await)
{
    if (await->result_name)
        return await->result_name;
    if (await->polled->is_done && await->polled->child->value)
        return member_text(emission, await->polled->child->value);
    if (await->polled->kind == FUTURE_NEXT)
        return child_member(emission, await->polled->child, await->result, "result");
    return result_access(emission, await->polled->child);
}
