/* one_after_another.c: the smallest executor, first step: it runs one future to its end, then the next.
 *
 *     $ cc -I runtime/include examples/executor/one_after_another.c -o one_after_another && ./one_after_another
 *     3
 *     2
 *     1
 *     take off
 *     1
 *     landed
 *
 * It uses acc/future.h, which is nothing but declarations, and no runtime: what acc's library does, any program can
 * do. */
#include "acc/future.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

/* ---- A future -------------------------------------------------------------------------------------------------------
 *
 * A future is a struct that remembers where it is, and a function that goes on from there until it must wait.  This one
 * waits between two numbers, for nothing in particular: it says that it is to be polled again, and returns. */

struct count_down__future {
    int left;
};

static void count_down__init(struct count_down__future *self, int from)
{
    self->left = from;          /* an init stores the arguments and runs nothing */
}

static acc_poll count_down__poll(struct count_down__future *self, acc_context *cx)
{
    if (self->left == 0)
        return ACC_READY;
    printf("%d\n", self->left--);
    acc_wake(cx->waker);        /* whoever returns ACC_PENDING has seen to it that somebody wakes this waker */
    return ACC_PENDING;
}

static void count_down__drop(struct count_down__future *self)
{
    (void)self;                 /* it holds nothing that would have to be given back */
}

/* ---- A future made of futures ---------------------------------------------------------------------------------------
 *
 * What acc makes of
 *
 *     async int fly(void)
 *     {
 *         await count_down(3);
 *         puts("take off");
 *         await count_down(1);
 *         puts("landed");
 *         return 3 + 1;
 *     }
 *
 * looks much like this.  The child stands inside the parent; the two children are never alive together, so they may
 * take turns in one place.  `state` says at which await the function stands. */

struct fly__future {
    int state;
    union {
        struct count_down__future child;
        int result;
    };
};

static void fly__init(struct fly__future *self)
{
    self->state = 0;
}

static acc_poll fly__poll(struct fly__future *self, acc_context *cx)
{
    switch (self->state) {
    case 1: goto await_1;
    case 2: goto await_2;
    }

    count_down__init(&self->child, 3);
    self->state = 1;
await_1:
    if (count_down__poll(&self->child, cx) == ACC_PENDING)      /* the waker is handed down to whoever really waits */
        return ACC_PENDING;
    puts("take off");

    count_down__init(&self->child, 1);
    self->state = 2;
await_2:
    if (count_down__poll(&self->child, cx) == ACC_PENDING)
        return ACC_PENDING;
    puts("landed");

    self->result = 3 + 1;
    self->state = 3;
    return ACC_READY;
}

static void fly__drop(struct fly__future *self)
{
    if (self->state == 1 || self->state == 2)
        count_down__drop(&self->child);
}

/* An executor polls futures of any type, so it needs to know where this one's functions are. */
ACC_ERASE(fly)

static const acc_future_type fly__type = {
    .name = "fly",
    .size = sizeof(struct fly__future),
    .alignment = _Alignof(struct fly__future),
    .result = offsetof(struct fly__future, result),
    .result_size = sizeof(int),
    .poll = fly__poll_erased,
    .drop = fly__drop_erased,
};

/* ---- The executor ---------------------------------------------------------------------------------------------------
 *
 * Poll; if it must wait, wait until it is woken; poll again.  There is one future, so there is one waker, and all that
 * a wake has to do is to leave a note. */

struct note {
    acc_waker waker;            /* first, so that a pointer to the waker is a pointer to the note */
    bool woken;
};

static void leave_note(acc_waker *waker)
{
    struct note *note = (struct note *)waker;
    note->woken = true;         /* twice is once */
}

static void run(void *future, const acc_future_type *type)
{
    struct note note = { .waker.wake = leave_note };
    acc_context cx = { .waker = &note.waker };

    while (type->poll(future, &cx) == ACC_PENDING) {
        if (!note.woken) {
            /* It waits, and nobody is left who could wake it: there is no other thread, and nobody asked the system for
             * anything.  Where there is, the executor sleeps here: see many_at_once.c. */
            fprintf(stderr, "%s waits for ever\n", type->name);
            abort();
        }
        note.woken = false;
    }
}

int main(void)
{
    struct fly__future flight;

    fly__init(&flight);
    run(&flight, &fly__type);
    return flight.result == 4 ? 0 : 1;
}
