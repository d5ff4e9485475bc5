/* core.h: the part of the runtime that knows no operating system: tasks, the ready queue, timers, frames.
 *
 *     acc_task_start ─▶ ready queue ─▶ poll ─┬─ READY ───▶ freed
 *                           ▲                └─ PENDING ─▶ waits
 *                           └──────── acc_wake ◀────────────┘     (an event, a timer, a thread, a signal handler)
 *
 * The sections below name the files that implement them.  All of it is for the runtime's thread only,
 * but for a waker's wake. */
#ifndef ACC_CORE_H
#define ACC_CORE_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>

#include "acc.h"

/* ---- ready.c: the ready queue, and how wakes reach it ------------------------------------------------------------ */

typedef struct acc_task acc_task;

/* What stands in front of the future of each task. */
struct acc_task {
    acc_waker waker;                /* first, so that a waker is its task */
    acc_task *next_ready;           /* in the ready queue */
    acc_task *next_remote;          /* in the stack of wakes from elsewhere */
    acc_task *older, *newer;        /* among all tasks, by age */
    const acc_future_type *type;
    acc_waker *waiter;              /* who waits for its end: who polled its handle last; or NULL */
    unsigned references;            /* see task.c */
    atomic_bool remote;             /* it is in the stack of wakes from elsewhere, or about to be */
    bool scheduled;                 /* it is in the ready queue */
    bool finished : 1;              /* done or dropped; if still in the ready queue, freed when its turn comes */
    bool listed : 1;                /* it is among all tasks (the future of acc_block_on is not) */
    bool cancelled : 1;             /* finished, by being dropped */
    bool doomed : 1;                /* it was cancelled while it is being polled: it is dropped after that */
};

static inline void *acc_task_future(acc_task *task)
{
    return task + 1;
}

static inline acc_task *acc_task_of(void *future)
{
    return (acc_task *)future - 1;
}

/* The wake of a task's waker. */
void acc_ready_wake(acc_waker *waker);

/* Puts a task in the ready queue, if it is not there. */
void acc_ready_append(acc_task *task);

/* Moves the wakes from other threads, and from handlers that came in the middle of something, to the ready queue. */
void acc_ready_collect(void);

/* Takes the task whose turn it is; NULL: none. */
acc_task *acc_ready_take(void);

bool acc_ready_empty(void);

/* Brackets a sleep: after acc_ready_sleep(true) the runtime's thread looks once more whether the queue is empty, and
 * may sleep if so, because from then on a wake from elsewhere calls acc_port_interrupt. */
void acc_ready_sleep(bool asleep);

/* ---- task.c: tasks from their start to their end ----------------------------------------------------------------- */

/* Starts polling a future that stands elsewhere, as a task that cancelling does not reach; sets *done at its end. */
void acc_task_start_root(void *future, const acc_future_type *type, bool *done);

/* Cancels the task of acc_block_on, which will not return any more: for the end of the program. */
void acc_task_cancel_root(void);

/* Polls at most `most` tasks, in the order of the queue; stops when *done.  Returns how many it polled. */
unsigned acc_task_run(unsigned most, const bool *done);

/* Is a task being polled or dropped right now? */
bool acc_task_running(void);

/* Does any task still run? */
bool acc_task_any(void);

/* Drops a future.  Until it is dropped, acc_block_on is an error. */
void acc_task_drop(const acc_future_type *type, void *future);

/* Refers to a task: its memory stays; and no longer. */
void acc_task_hold(acc_task *task);
void acc_task_let_go(acc_task *task);

/* The task that a waker wakes; NULL: none, it is of another kind, or NULL. */
acc_task *acc_task_of_waker(acc_waker *waker);

/* Cancels a task: at once, or after its poll, if it is being polled and that poll does not finish it.  Does nothing to
 * one that is finished. */
void acc_task_cancel(acc_task *task);

/* An operation asks before it completes without having waited.  True: go on.  False, once in a while: the task has had
 * enough for one turn; its waker has been woken, and the operation returns ACC_PENDING. */
bool acc_task_budget(acc_context *cx);

/* ---- box.c: allocated futures ------------------------------------------------------------------------------------ */

/* A future that is a box: what the task of a box runs that was polled before, and so cannot be moved into the task.
 * Its drop frees the box, also when it is done. */
struct acc_boxed__future {
    acc_future box;
};
extern const acc_future_type acc_boxed__type;

/* Copies the value of a future that is done, of any type, a handle included; for the arguments see acc_box_take. */
void acc_value_read(const acc_future_type *type, void *future, void *result, size_t size, int is_signed);

/* The size of that value. */
size_t acc_value_size(const acc_future_type *type, void *future);

/* Makes a task of the box and gives its handle; of a box that holds a handle: that handle.  The box is gone. */
void acc_box_to_handle(acc_future box, struct acc_handle__future *handle);

/* ---- timer.c: who waits for which time --------------------------------------------------------------------------- */

/* A timer is linked from acc_timer_start until it fires or is stopped.  Its waker and time are set by the caller. */
void acc_timer_start(struct acc_timer *timer);
void acc_timer_stop(struct acc_timer *timer);       /* does nothing to one that is not linked */
static inline bool acc_timer_linked(const struct acc_timer *timer)
{
    return timer->link != 0;
}

/* The earliest time that somebody waits for; INT64_MAX: nobody does. */
int64_t acc_timer_next(void);

/* Unlinks the timers up to and including `now`, and wakes their wakers. */
void acc_timer_fire(int64_t now);

/* ---- operations -------------------------------------------------------------------------------------------------- */

/* Defines f__type, for a future with (ACC_OPERATION) and without (ACC_OPERATION_VOID) a result. */
#define ACC_OPERATION(f)                                                     \
    ACC_ERASE(f)                                                             \
    const acc_future_type f##__type = {                                      \
        .name = #f,                                                          \
        .size = sizeof(struct f##__future),                                  \
        .alignment = _Alignof(struct f##__future),                           \
        .result = offsetof(struct f##__future, result),                      \
        .result_size = sizeof ((struct f##__future *)0)->result,             \
        .poll = f##__poll_erased,                                            \
        .drop = f##__drop_erased,                                            \
    }

#define ACC_OPERATION_VOID(f)                                                \
    ACC_ERASE(f)                                                             \
    const acc_future_type f##__type = {                                      \
        .name = #f,                                                          \
        .size = sizeof(struct f##__future),                                  \
        .alignment = _Alignof(struct f##__future),                           \
        .poll = f##__poll_erased,                                            \
        .drop = f##__drop_erased,                                            \
    }

/* Defines f itself, which pointers to it are made of (future.h, acc_box_give), as acc does for the functions that it
 * translates: ACC_FUNCTION(int, acc_accept, (int listener), (future, listener)).  A header declares it to nobody. */
#define ACC_FUNCTION(T, f, parameters, arguments)            \
    T f parameters;                                          \
    T f parameters                                           \
    {                                                        \
        ACC_GIVE(f, arguments)                               \
        static T none;                                       \
        return none;                                         \
    }

#define ACC_FUNCTION_VOID(f, parameters, arguments)          \
    void f parameters;                                       \
    void f parameters                                        \
    {                                                        \
        ACC_GIVE(f, arguments)                               \
    }

#define ACC_GIVE(f, arguments)                               \
    acc_future box = acc_box_new(&f##__type);                \
    struct f##__future *future = acc_box_inside(box);        \
    f##__init arguments;                                     \
    acc_box_give(box);

#endif
