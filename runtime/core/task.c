/* task.c: tasks from acc_task_new to their end.
 *
 * A task is one block of memory (block.h), with a struct acc_task in front of the future.  It lives as long as somebody
 * refers to it:
 *
 *     the runtime      from its beginning until its future is done, or dropped
 *     its handle       while there is one: the result stands in the task
 *     a box            that was last polled by this task: what waits inside of the box has the task's waker
 *
 * If it is in the ready queue when the last one lets go (it was woken during its last poll), it stays there as
 * `finished` and is freed when its turn comes. */
#define ACC_TRANSLATED
#include "block.h"
#include "core.h"
#include "port.h"

/* How often operations of one task may complete in a row without having waited. */
enum { BUDGET = 128 };

static struct {
    acc_task *newest;
    acc_task *polled;       /* the task that is being polled */
    unsigned dropping;      /* how many drops are on the way */
    unsigned budget;
    acc_task *root;         /* of acc_block_on, while that runs */
} tasks = { .budget = BUDGET };

/* ---- The block of memory ----------------------------------------------------------------------------------------- */

static acc_block block_of(const acc_future_type *type)
{
    return acc_block_of(type, sizeof(acc_task), _Alignof(acc_task));
}

static void *new_task(const acc_future_type *type)
{
    acc_block block = block_of(type);
    char *memory = acc_frame_new(block.size, block.alignment);
    acc_task *task = (acc_task *)(void *)(memory + block.header);
    *task = (acc_task){ .waker.wake = acc_ready_wake, .type = type, .references = 1 };
    return acc_task_future(task);
}

static void set_result(acc_task *task)
{
    if (acc_result_is_far(task->type)) {
        acc_block block = block_of(task->type);
        acc_block_set_result(&block, task->type, acc_task_future(task));
    }
}

static void free_task(acc_task *task)
{
    if (task->type == &acc_boxed__type)     /* the box stays until now, because the result stands in it */
        task->type->drop(acc_task_future(task));
    acc_block block = block_of(task->type);
    acc_frame_free((char *)task - block.header, block.size, block.alignment);
}

void acc_task_hold(acc_task *task)
{
    task->references++;
}

/* When the last one lets go, the future is done or dropped, so nobody wakes the task any more; but a wake from before
 * may still be under way. */
void acc_task_let_go(acc_task *task)
{
    if (--task->references > 0)
        return;
    if (atomic_load(&task->remote))
        acc_ready_collect();
    if (!task->scheduled)
        free_task(task);
}

acc_task *acc_task_of_waker(acc_waker *waker)
{
    return waker && waker->wake == acc_ready_wake ? (acc_task *)waker : NULL;
}

/* The turn of a task that had finished already. */
static void take_finished(acc_task *task)
{
    if (task->references == 0)
        free_task(task);
}

/* ---- Beginning and end ------------------------------------------------------------------------------------------- */

void *acc_task_new(const acc_future_type *type)
{
    acc_port_claim_thread("acc_spawn");
    void *future = new_task(type);
    set_result(acc_task_of(future));
    return future;
}

void acc_task_start(void *future)
{
    acc_task *task = acc_task_of(future);
    set_result(task);               /* once more: the future was given its arguments since, maybe by copying it */
    task->listed = true;
    task->older = tasks.newest;
    if (task->older)
        task->older->newer = task;
    tasks.newest = task;
    acc_ready_append(task);
}

/* From here on the task is no longer among those that run. */
static void retire(acc_task *task)
{
    task->finished = true;
    if (!task->listed)
        return;
    if (task->older)
        task->older->newer = task->newer;
    if (task->newer)
        task->newer->older = task->older;
    else
        tasks.newest = task->older;
}

/* It is retired, and its future done or dropped: tells who waits for it. */
static void end(acc_task *task)
{
    acc_waker *waiter = task->waiter;
    task->waiter = NULL;
    if (waiter)
        acc_wake(waiter);
    acc_task_let_go(task);
}

static void cancel(acc_task *task)
{
    acc_port_cancelling(task->type, acc_task_future(task));
    retire(task);
    task->cancelled = true;
    acc_task_drop(task->type, acc_task_future(task));
    end(task);
}

void acc_task_cancel(acc_task *task)
{
    if (task->finished)
        return;
    if (task == tasks.polled)
        task->doomed = true;        /* there is no dropping it now: it runs */
    else
        cancel(task);
}

bool acc_task_any(void)
{
    return tasks.newest != NULL;
}

/* ---- Polling ----------------------------------------------------------------------------------------------------- */

bool acc_task_running(void)
{
    return tasks.polled || tasks.dropping;
}

void acc_task_drop(const acc_future_type *type, void *future)
{
    tasks.dropping++;
    type->drop(future);
    tasks.dropping--;
}

bool acc_task_budget(acc_context *cx)
{
    if (tasks.budget > 0) {
        tasks.budget--;
        return true;
    }
    /* Whoever polls this, a task or somebody's own executor, gets a fresh budget the next time. */
    tasks.budget = BUDGET;
    acc_wake(cx->waker);
    return false;
}

static void poll_task(acc_task *task)
{
    acc_context cx = { .waker = &task->waker };
    tasks.polled = task;
    tasks.budget = BUDGET;
    acc_poll answer = task->type->poll(acc_task_future(task), &cx);
    tasks.polled = NULL;
    if (answer == ACC_READY) {
        retire(task);
        end(task);
    } else if (task->doomed) {
        cancel(task);
    } else {
        acc_port_pending();
    }
}

unsigned acc_task_run(unsigned most, const bool *done)
{
    unsigned count = 0;
    while (count < most && !*done) {
        acc_ready_collect();
        acc_task *task = acc_ready_take();
        if (!task)
            break;
        if (task->finished) {
            take_finished(task);
            continue;
        }
        poll_task(task);
        count++;
    }
    return count;
}

/* ---- The future of acc_block_on ---------------------------------------------------------------------------------- */

struct root__future {
    void *future;
    const acc_future_type *type;
    bool *done;
};

static acc_poll root__poll(struct root__future *self, acc_context *cx)
{
    acc_poll answer = self->type->poll(self->future, cx);
    *self->done = answer == ACC_READY;
    if (*self->done)
        tasks.root = NULL;
    return answer;
}

static void root__drop(struct root__future *self)
{
    self->type->drop(self->future);
}

ACC_ERASE(root)

static const acc_future_type root__type = {
    .name = "acc_block_on",
    .size = sizeof(struct root__future),
    .alignment = _Alignof(struct root__future),
    .poll = root__poll_erased,
    .drop = root__drop_erased,
};

void acc_task_start_root(void *future, const acc_future_type *type, bool *done)
{
    struct root__future *root = new_task(&root__type);
    *root = (struct root__future){ future, type, done };
    tasks.root = acc_task_of(root);
    acc_ready_append(tasks.root);
}

void acc_task_cancel_root(void)
{
    if (tasks.root)
        cancel(tasks.root);
}

/* ---- Cancelling all ---------------------------------------------------------------------------------------------- */

void acc_cancel_tasks(void)
{
    if (acc_task_running())
        acc_port_panic("acc_cancel_tasks was called inside a task");
    /* A task that a drop spawns is the newest then, and cancelled next; it has run nothing, so this ends. */
    while (tasks.newest)
        cancel(tasks.newest);
    /* No task is left, so what is left in the ready queue is finished. */
    acc_ready_collect();
    acc_task *task;
    while ((task = acc_ready_take()))
        take_finished(task);
    acc_port_release_thread();
}
