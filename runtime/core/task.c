/* task.c: tasks from acc_task_new to their end.
 *
 * A task is one block of memory:
 *
 *     [padding][struct acc_task][the future][padding][its result, if that is written through a pointer]
 *                               ^ what acc_task_new returns
 *
 * It is freed when its future is done, or dropped.  If it is in the ready queue at that moment (it was woken during its
 * last poll), it stays there as `finished` and is freed when its turn comes. */
#define ACC_TRANSLATED
#include "core.h"
#include "port.h"

/* How often operations of one task may complete in a row without having waited. */
enum { BUDGET = 128 };

static struct {
    acc_task *newest;
    acc_task *polled;       /* the task that is being polled */
    unsigned dropping;      /* how many drops are on the way */
    unsigned budget;
} tasks = { .budget = BUDGET };

/* ---- The block of memory ----------------------------------------------------------------------------------------- */

typedef struct layout {
    size_t task, future, result, size;   /* offsets of the three, and the whole */
    size_t alignment;
} layout;

static size_t round_up(size_t size, size_t power_of_two)
{
    return (size + power_of_two - 1) & ~(power_of_two - 1);
}

/* Of a result that is written through a pointer.  It is not known, but divides the size. */
static size_t result_alignment(const acc_future_type *type)
{
    size_t power_of_two = type->result_size & ~(type->result_size - 1);
    return power_of_two < 64 ? power_of_two : 64;
}

static layout layout_of(const acc_future_type *type)
{
    bool far = type->result_size > ACC_RESULT_INLINE;
    layout block = { .alignment = _Alignof(acc_task) };
    if (block.alignment < type->alignment)
        block.alignment = type->alignment;
    if (far && block.alignment < result_alignment(type))
        block.alignment = result_alignment(type);
    block.future = round_up(sizeof(acc_task), block.alignment);
    block.task = block.future - sizeof(acc_task);
    block.result = block.size = block.future + type->size;
    if (far) {
        block.result = round_up(block.result, result_alignment(type));
        block.size = block.result + type->result_size;
    }
    return block;
}

static void *future_of(acc_task *task)
{
    return task + 1;
}

static void *new_task(const acc_future_type *type)
{
    layout block = layout_of(type);
    char *memory = acc_frame_new(block.size, block.alignment);
    acc_task *task = (acc_task *)(void *)(memory + block.task);
    *task = (acc_task){ .waker.wake = acc_ready_wake, .type = type };
    return future_of(task);
}

static void set_result(acc_task *task)
{
    if (task->type->result_size > ACC_RESULT_INLINE) {
        layout block = layout_of(task->type);
        void *result = (char *)task - block.task + block.result;
        acc_copy((char *)future_of(task) + task->type->result, &result, sizeof result);
    }
}

static void free_task(acc_task *task)
{
    layout block = layout_of(task->type);
    acc_frame_free((char *)task - block.task, block.size, block.alignment);
}

/* ---- Beginning and end ------------------------------------------------------------------------------------------- */

void *acc_task_new(const acc_future_type *type)
{
    acc_port_claim_thread("acc_spawn");
    void *future = new_task(type);
    set_result((acc_task *)future - 1);
    return future;
}

void acc_task_start(void *future)
{
    acc_task *task = (acc_task *)future - 1;
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

/* Its future is done or dropped, so nobody wakes it any more; but a wake from before may still be under way. */
static void release(acc_task *task)
{
    if (atomic_load(&task->remote))
        acc_ready_collect();
    if (!task->scheduled)
        free_task(task);
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
    acc_poll answer = task->type->poll(future_of(task), &cx);
    tasks.polled = NULL;
    if (answer == ACC_READY) {
        retire(task);
        release(task);
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
            free_task(task);
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
    acc_ready_append((acc_task *)(void *)root - 1);
}

/* ---- Cancelling -------------------------------------------------------------------------------------------------- */

static void cancel(acc_task *task)
{
    retire(task);
    tasks.dropping++;
    task->type->drop(future_of(task));
    tasks.dropping--;
    release(task);
}

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
        free_task(task);
    acc_port_release_thread();
}
