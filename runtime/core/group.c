/* group.c: acc_group: tasks that belong together.
 *
 *     acc_group_add ─▶ task ◀── handle in a member ── running ──▶ done ──▶ acc_group_next
 *                        └─ waiter: the member ─────────▲  the task has ended: its place is at the end of the line
 *
 * A member is what waits for its task: the waker in it moves it from one list to the other and wakes who waits for the
 * group.  So a group costs nothing while its tasks run, however many there are. */
#define ACC_TRANSLATED
#include "core.h"
#include "port.h"

#include <errno.h>

typedef struct acc_group_member member;

struct acc_group_member {
    acc_waker waker;                    /* first: of the end of the task */
    acc_group *group;
    struct acc_handle__future handle;
    member *older, *newer;              /* among those that run; of those that are done, newer is the next */
};

/* ---- Who waits --------------------------------------------------------------------------------------------------- */

static void wait(struct acc_group_waiter *waiter, acc_waker *waker)
{
    if (!waiter->waker) {
        waiter->next = waiter->group->waiters;
        waiter->group->waiters = waiter;
    }
    waiter->waker = waker;
}

static void wait_no_longer(struct acc_group_waiter *waiter)
{
    if (!waiter->waker)
        return;
    struct acc_group_waiter **link = &waiter->group->waiters;
    while (*link != waiter)
        link = &(*link)->next;
    *link = waiter->next;
    waiter->waker = NULL;
}

/* One more is done. */
static void wake_waiters(const acc_group *group)
{
    for (const struct acc_group_waiter *waiter = group->waiters; waiter; waiter = waiter->next)
        if (!waiter->for_all || group->running == 0)
            acc_wake(waiter->waker);
}

/* The group was cancelled and may be gone when they are polled: they know it no longer. */
static void release_waiters(acc_group *group)
{
    struct acc_group_waiter *waiter;
    while ((waiter = group->waiters)) {
        acc_waker *waker = waiter->waker;
        wait_no_longer(waiter);
        waiter->group = NULL;
        acc_wake(waker);
    }
}

/* ---- Members ----------------------------------------------------------------------------------------------------- */

static void free_member(member *freed)
{
    acc_handle__drop(&freed->handle);
    acc_frame_free(freed, sizeof *freed, _Alignof(member));
}

static void append_running(acc_group *group, member *added)
{
    added->older = group->newest;
    if (added->older)
        added->older->newer = added;
    group->newest = added;
    group->running++;
}

static void unlink_running(acc_group *group, member *gone)
{
    if (gone->older)
        gone->older->newer = gone->newer;
    if (gone->newer)
        gone->newer->older = gone->older;
    else
        group->newest = gone->older;
    gone->older = gone->newer = NULL;
    group->running--;
}

static void append_done(acc_group *group, member *done)
{
    if (group->first_done)
        group->last_done->newer = done;
    else
        group->first_done = done;
    group->last_done = done;
}

static member *take_done(acc_group *group)
{
    member *first = group->first_done;
    if (first)
        group->first_done = first->newer;
    return first;
}

/* The wake of a member's waker. */
static void end_member(acc_waker *waker)
{
    member *ended = (member *)(void *)waker;
    acc_group *group = ended->group;
    unlink_running(group, ended);
    if (group->forget_results)
        free_member(ended);
    else
        append_done(group, ended);
    wake_waiters(group);
}

/* ---- Plain functions --------------------------------------------------------------------------------------------- */

void acc_group_add(acc_group *group, acc_future future)
{
    if (!future)
        acc_port_panic("added a null future to a group");
    member *added = acc_frame_new(sizeof *added, _Alignof(member));
    *added = (member){ .waker.wake = end_member, .group = group };
    acc_box_to_handle(future, &added->handle);
    append_running(group, added);
    acc_context cx = { .waker = &added->waker };
    if (acc_handle__poll(&added->handle, &cx) == ACC_READY)     /* it was the handle of a task that is done */
        end_member(&added->waker);
}

/* What a drop does must not meet a member that is half gone, for it may add to the group, or cancel it once more: a
 * member is out of the group, and freed, before its task is cancelled. */
static void cancel_newest(acc_group *group)
{
    member *cancelled = group->newest;
    struct acc_handle__future handle = cancelled->handle;
    unlink_running(group, cancelled);
    acc_task_of(handle.task)->waiter = NULL;
    acc_frame_free(cancelled, sizeof *cancelled, _Alignof(member));
    acc_handle_cancel(&handle);
    acc_handle__drop(&handle);
}

void acc_group_cancel(acc_group *group)
{
    /* A task that a drop adds is cancelled next; it has run nothing, so this ends. */
    while (group->newest)
        cancel_newest(group);
    for (member *done; (done = take_done(group));)
        free_member(done);
    release_waiters(group);
}

size_t acc_group_running(const acc_group *group)
{
    return group->running;
}

/* ---- acc_group_wait ---------------------------------------------------------------------------------------------- */

void acc_group_wait__init(struct acc_group_wait__future *self, acc_group *group)
{
    self->waiter = (struct acc_group_waiter){ .group = group, .for_all = 1 };
}

acc_poll acc_group_wait__poll(struct acc_group_wait__future *self, acc_context *cx)
{
    const acc_group *group = self->waiter.group;
    if (group && group->running > 0) {
        wait(&self->waiter, cx->waker);
        return ACC_PENDING;
    }
    if (!acc_task_budget(cx))
        return ACC_PENDING;
    wait_no_longer(&self->waiter);
    return ACC_READY;
}

void acc_group_wait__drop(struct acc_group_wait__future *self)
{
    wait_no_longer(&self->waiter);
}

ACC_OPERATION_VOID(acc_group_wait);
ACC_FUNCTION_VOID(acc_group_wait, (acc_group *group), (future, group))

/* ---- acc_group_next ---------------------------------------------------------------------------------------------- */

void acc_group_next__init(struct acc_group_next__future *self, acc_group *group, void *result)
{
    self->waiter = (struct acc_group_waiter){ .group = group };
    self->value = result;
}

static int take_result(member *done, void *result)
{
    struct acc_handle__future *handle = &done->handle;
    if (acc_handle_cancelled(handle))
        return -ECANCELED;
    acc_task *task = acc_task_of(handle->task);
    acc_value_read(task->type, handle->task, result, acc_value_size(task->type, handle->task), 0);
    return 1;
}

acc_poll acc_group_next__poll(struct acc_group_next__future *self, acc_context *cx)
{
    acc_group *group = self->waiter.group;
    if (group && !group->first_done && group->running > 0) {
        wait(&self->waiter, cx->waker);
        return ACC_PENDING;
    }
    if (!acc_task_budget(cx))
        return ACC_PENDING;
    wait_no_longer(&self->waiter);
    member *done = group ? take_done(group) : NULL;
    self->result = 0;
    if (done) {
        self->result = take_result(done, self->value);
        free_member(done);
    }
    return ACC_READY;
}

void acc_group_next__drop(struct acc_group_next__future *self)
{
    wait_no_longer(&self->waiter);
}

ACC_OPERATION(acc_group_next);
ACC_FUNCTION(int, acc_group_next, (acc_group *group, void *result), (future, group, result))
