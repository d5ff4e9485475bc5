/* box.c: allocated futures: what acc_future(T) points to.
 *
 *     acc_box_new ─▶ FRESH ─poll─▶ STARTED ─poll─▶ DONE       taken, cancelled: freed, in any state
 *                      └─ spawn: moved into a task      └─ spawn: the task polls the box
 *
 * A box is one block of memory (block.h), with a struct acc_box in front of the future.
 *
 * A box can outlive the task that polled it: the task lost a race, or was cancelled, and the box was not its own.  What
 * waits inside of the box has that task's waker, until another task polls the box.  So the box refers to the task,
 * whose memory stays (task.c); waking a task that has finished does nothing. */
#define ACC_TRANSLATED
#include "block.h"
#include "core.h"
#include "port.h"

enum { FRESH, STARTED, DONE };

struct acc_box {
    const acc_future_type *type;
    acc_task *poller;               /* the task that polled it last, until it is done; or NULL */
    unsigned char state;
    bool polled;                    /* right now */
};

/* ---- The block of memory ----------------------------------------------------------------------------------------- */

static acc_block block_of(const acc_future_type *type)
{
    return acc_block_of(type, sizeof(struct acc_box), _Alignof(struct acc_box));
}

acc_future acc_box_new(const acc_future_type *type)
{
    acc_block block = block_of(type);
    char *memory = acc_frame_new(block.size, block.alignment);
    acc_future box = (acc_future)(void *)(memory + block.header);
    *box = (struct acc_box){ .type = type, .state = FRESH };
    return box;
}

void *acc_box_inside(acc_future box)
{
    return box + 1;
}

static void free_memory(acc_future box)
{
    acc_block block = block_of(box->type);
    acc_frame_free((char *)box - block.header, block.size, block.alignment);
}

static void set_poller(acc_future box, acc_task *poller)
{
    acc_task *before = box->poller;
    box->poller = poller;
    if (before)
        acc_task_let_go(before);
}

/* The future's drop does nothing if it was not started or is done, but for a handle, which then lets go of its task. */
static void free_box(acc_future box)
{
    acc_task_drop(box->type, acc_box_inside(box));
    set_poller(box, NULL);
    free_memory(box);
}

/* ---- Polling ----------------------------------------------------------------------------------------------------- */

static void check_awaited(acc_future box)
{
    if (!box)
        acc_port_panic("awaited a null future");
    if (box->polled)
        acc_port_panic("a future awaits itself");
}

acc_poll acc_box_poll(acc_future box, acc_context *cx)
{
    check_awaited(box);
    if (box->state == DONE)
        return ACC_READY;
    if (acc_result_is_far(box->type)) {
        acc_block block = block_of(box->type);
        acc_block_set_result(&block, box->type, acc_box_inside(box));
    }
    acc_task *poller = acc_task_of_waker(cx->waker);
    if (poller)
        acc_task_hold(poller);
    box->state = STARTED;
    box->polled = true;
    acc_poll answer = box->type->poll(acc_box_inside(box), cx);
    box->polled = false;
    set_poller(box, poller);        /* not before: until now somebody inside may have had the waker of the one before */
    if (answer == ACC_READY) {
        box->state = DONE;
        set_poller(box, NULL);
    }
    return answer;
}

/* ---- Values ------------------------------------------------------------------------------------------------------ */

void acc_value_read(const acc_future_type *type, void *future, void *result, size_t size, int is_signed)
{
    if (type == &acc_handle__type) {
        acc_handle_read(future, result, size, is_signed);
    } else if (type == &acc_boxed__type) {
        acc_future box = ((struct acc_boxed__future *)future)->box;
        acc_value_read(box->type, acc_box_inside(box), result, size, is_signed);
    } else if (result) {
        if (size != type->result_size)
            acc_port_panic("the value of a future was read as one of another size");
        acc_copy(result, acc_result_of(type, future), size);
    }
}

size_t acc_value_size(const acc_future_type *type, void *future)
{
    if (type == &acc_handle__type) {
        void *task = ((struct acc_handle__future *)future)->task;
        return acc_value_size(acc_task_of(task)->type, task);
    }
    if (type == &acc_boxed__type) {
        acc_future box = ((struct acc_boxed__future *)future)->box;
        return acc_value_size(box->type, acc_box_inside(box));
    }
    return type->result_size;
}

void acc_box_read(acc_future box, void *result, size_t size, int is_signed)
{
    check_awaited(box);
    if (box->state != DONE)
        acc_port_panic("the value of a future was read before it was done");
    acc_value_read(box->type, acc_box_inside(box), result, size, is_signed);
}

void acc_box_take(acc_future *place, void *result, size_t size, int is_signed)
{
    acc_future box = acc_box_move(place);
    check_awaited(box);
    if (box->state != DONE)
        acc_port_panic("the value of a future was taken before it was done");
    acc_value_read(box->type, acc_box_inside(box), result, size, is_signed);
    free_box(box);
}

acc_future acc_box_move(acc_future *place)
{
    acc_future box = *place;
    *place = NULL;
    return box;
}

/* ---- Cancelling -------------------------------------------------------------------------------------------------- */

/* *place is NULL before the drop, which may run code that looks there, or cancels once more. */
void acc_box_cancel(acc_future *place)
{
    acc_future box = acc_box_move(place);
    if (!box)
        return;
    if (box->polled)
        acc_port_panic("a future was cancelled while it runs: only the handle of a task can be cancelled by that task");
    if (box->type == &acc_handle__type)
        acc_handle_cancel(acc_box_inside(box));
    free_box(box);
}

int acc_box_cancelled(acc_future box)
{
    if (!box)
        return 0;
    if (box->type == &acc_handle__type)
        return acc_handle_cancelled(acc_box_inside(box));
    return 0;
}

/* ---- Boxes and tasks --------------------------------------------------------------------------------------------- */

static acc_poll acc_boxed__poll(struct acc_boxed__future *self, acc_context *cx)
{
    return acc_box_poll(self->box, cx);
}

static void acc_boxed__drop(struct acc_boxed__future *self)
{
    acc_future box = acc_box_move(&self->box);
    if (box)
        free_box(box);
}

ACC_ERASE(acc_boxed)

const acc_future_type acc_boxed__type = {
    .name = "acc_future",
    .size = sizeof(struct acc_boxed__future),
    .alignment = _Alignof(struct acc_boxed__future),
    .poll = acc_boxed__poll_erased,
    .drop = acc_boxed__drop_erased,
};

/* A future that was not polled is plain bytes and moves.  Not so a handle, which must be dropped even when it is
 * done. */
void *acc_box_spawn(acc_future box)
{
    if (!box)
        acc_port_panic("spawned a null future");
    if (box->polled)
        acc_port_panic("a future spawns itself");
    if (box->state == FRESH && box->type != &acc_handle__type) {
        void *task = acc_task_new(box->type);
        acc_copy(task, acc_box_inside(box), box->type->size);
        free_memory(box);
        acc_task_start(task);
        return task;
    }
    struct acc_boxed__future *boxed = acc_task_new(&acc_boxed__type);
    boxed->box = box;
    acc_task_start(boxed);
    return boxed;
}

void acc_box_to_handle(acc_future box, struct acc_handle__future *handle)
{
    if (box->type != &acc_handle__type) {
        acc_handle__init(handle, acc_box_spawn(box));
        return;
    }
    acc_copy(handle, acc_box_inside(box), sizeof *handle);
    set_poller(box, NULL);
    free_memory(box);
}

acc_future acc_box_of_task(void *task)
{
    acc_future box = acc_box_new(&acc_handle__type);
    acc_handle__init(acc_box_inside(box), task);
    return box;
}

void acc_box_block_on(acc_future box, void *result, size_t size, int is_signed)
{
    check_awaited(box);
    struct acc_boxed__future boxed = { box };
    acc_block_on_future(&boxed, &acc_boxed__type);
    acc_box_take(&boxed.box, result, size, is_signed);
}

/* ---- Calls through pointers -------------------------------------------------------------------------------------- */

static acc_future given;

/* What was given before and not taken was the future of a call that nobody wanted: plain code called the function. */
void acc_box_give(acc_future box)
{
    acc_box_cancel(&given);
    given = box;
}

acc_future acc_box_given(void)
{
    return acc_box_move(&given);
}
