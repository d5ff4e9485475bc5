/* ready.c: from a wake to the ready queue.
 *
 * The ready queue is a plain list, first in, first out, which only the runtime's thread touches.  A wake on that
 * thread appends to it: a few plain stores.  A wake from anywhere else pushes the task on a lock-free stack, which the
 * runtime's thread empties into the queue before it takes the next task.
 *
 *     wake on the runtime's thread ──────────────────────────▶ ready queue ──▶ acc_ready_take
 *     wake on another thread ──▶ stack ──acc_ready_collect──▶──────┘
 *
 * A signal handler that interrupts the runtime's thread runs on that thread too.  If it comes in the middle of a change
 * to the queue (`busy`), it takes the other way; if not, its wake is complete before the interrupted code goes on.
 *
 * Two wakes are one poll: `scheduled` says that the task is in the queue, `remote` that it is on the stack, and the
 * stack is emptied before each task is taken.  A wake during a poll is not lost: a task leaves the queue before its
 * poll, so such a wake puts it there again. */
#define ACC_TRANSLATED
#include "core.h"
#include "port.h"

#include <signal.h>

static struct {
    acc_task *first, *last;
    volatile sig_atomic_t busy;
    _Atomic(acc_task *) remote;
    atomic_bool asleep;
} ready;

/* These keep the compiler from moving the changes out of the bracket; nobody but a handler on the same thread looks. */
static void begin_change(void)
{
    ready.busy = 1;
    atomic_signal_fence(memory_order_seq_cst);
}

static void end_change(void)
{
    atomic_signal_fence(memory_order_seq_cst);
    ready.busy = 0;
}

void acc_ready_append(acc_task *task)
{
    begin_change();
    if (!task->scheduled) {
        task->scheduled = true;
        task->next_ready = NULL;
        if (ready.first)
            ready.last->next_ready = task;
        else
            ready.first = task;
        ready.last = task;
    }
    end_change();
}

/* The order of these steps is what makes it right: the task is marked before it is pushed, so it is pushed once; and
 * acc_ready_collect unmarks it after it has read next_remote, so that it can then be pushed again. */
static void push_remote(acc_task *task)
{
    if (atomic_exchange(&task->remote, true))
        return;
    acc_task *top = atomic_load(&ready.remote);
    do
        task->next_remote = top;
    while (!atomic_compare_exchange_weak(&ready.remote, &top, task));
}

void acc_ready_wake(acc_waker *waker)
{
    acc_task *task = (acc_task *)waker;
    if (acc_port_on_runtime_thread() && !ready.busy)
        acc_ready_append(task);
    else
        push_remote(task);
    /* The sleeper says that it sleeps and then looks at the queue; here it is the other way round.  One of the two sees
     * the other.  Of many wakes in one sleep, one interrupts. */
    if (atomic_load(&ready.asleep) && atomic_exchange(&ready.asleep, false))
        acc_port_interrupt();
}

void acc_ready_collect(void)
{
    if (!atomic_load_explicit(&ready.remote, memory_order_relaxed))
        return;
    acc_task *newest = atomic_exchange(&ready.remote, NULL);
    acc_task *oldest = NULL;
    while (newest) {
        acc_task *next = newest->next_remote;
        newest->next_remote = oldest;
        oldest = newest;
        newest = next;
    }
    while (oldest) {
        acc_task *next = oldest->next_remote;
        /* An exchange, not a store: it reads what a second waker wrote, so what that one did is visible to the poll. */
        atomic_exchange(&oldest->remote, false);
        acc_ready_append(oldest);
        oldest = next;
    }
}

acc_task *acc_ready_take(void)
{
    begin_change();
    acc_task *task = ready.first;
    if (task) {
        ready.first = task->next_ready;
        task->scheduled = false;
    }
    end_change();
    return task;
}

bool acc_ready_empty(void)
{
    atomic_signal_fence(memory_order_seq_cst);
    return !ready.first && !atomic_load(&ready.remote);
}

void acc_ready_sleep(bool asleep)
{
    atomic_store(&ready.asleep, asleep);
}
