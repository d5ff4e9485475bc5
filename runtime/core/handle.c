/* handle.c: the handle of a task: a future that is done when the task is.
 *
 *     acc_spawn(f(x)) ─▶ task ◀── handle       the handle refers to the task, so that the result stays where it is;
 *                          └─ waiter ─▶ who polled the handle last     and the task wakes them at its end */
#define ACC_TRANSLATED
#include "core.h"
#include "port.h"

#include <errno.h>

void acc_handle__init(struct acc_handle__future *self, void *task)
{
    self->task = task;
    acc_task_hold(acc_task_of(task));
}

static acc_task *task_of(const struct acc_handle__future *self)
{
    if (!self->task)
        acc_awaited_cancelled();
    return acc_task_of(self->task);
}

acc_poll acc_handle__poll(struct acc_handle__future *self, acc_context *cx)
{
    acc_task *task = task_of(self);
    if (task->finished)
        return ACC_READY;
    task->waiter = cx->waker;
    return ACC_PENDING;
}

void acc_handle__drop(struct acc_handle__future *self)
{
    if (!self->task)
        return;
    acc_task *task = acc_task_of(self->task);
    self->task = NULL;
    task->waiter = NULL;
    acc_task_let_go(task);
}

ACC_ERASE(acc_handle)

const acc_future_type acc_handle__type = {
    .name = "acc_spawn",
    .size = sizeof(struct acc_handle__future),
    .alignment = _Alignof(struct acc_handle__future),
    .poll = acc_handle__poll_erased,
    .drop = acc_handle__drop_erased,
};

#ifdef __SIZEOF_INT128__
__extension__ typedef __int128 wide;
#endif

static void set_integer(void *result, size_t size, long long value)
{
    switch (size) {
    case 1:
        *(signed char *)result = (signed char)value;
        break;
    case 2:
        acc_copy(result, &(int16_t){ (int16_t)value }, size);
        break;
    case 4:
        acc_copy(result, &(int32_t){ (int32_t)value }, size);
        break;
    case 8:
        acc_copy(result, &(int64_t){ (int64_t)value }, size);
        break;
#ifdef __SIZEOF_INT128__
    case 16:
        acc_copy(result, &(wide){ value }, size);
        break;
#endif
    default:
        acc_port_panic("an integer of a size that is not known");
    }
}

static void set_zero(void *result, size_t size)
{
    for (unsigned char *byte = result; size > 0; size--)
        *byte++ = 0;
}

void acc_handle_read(struct acc_handle__future *self, void *result, size_t size, int is_signed)
{
    acc_task *task = task_of(self);
    if (!task->finished)
        acc_port_panic("the value of a task was read before it was done");
    if (!task->cancelled)
        acc_value_read(task->type, self->task, result, size, is_signed);
    else if (result && size > 0 && is_signed)
        set_integer(result, size, -ECANCELED);
    else if (result)
        set_zero(result, size);
}

void acc_handle_cancel(struct acc_handle__future *self)
{
    if (self->task)
        acc_task_cancel(acc_task_of(self->task));
}

/* A task that was made of somebody's handle (acc_spawn of an acc_future) ends as that handle's task did. */
int acc_handle_cancelled(const struct acc_handle__future *self)
{
    if (!self->task)
        return 0;
    acc_task *task = acc_task_of(self->task);
    if (task->type == &acc_boxed__type && task->finished && !task->cancelled)
        return acc_box_cancelled(((struct acc_boxed__future *)self->task)->box);
    return task->cancelled;
}

void acc_awaited_cancelled(void)
{
    acc_port_panic("a future was awaited after acc_cancel");
}
