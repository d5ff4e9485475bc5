/* blocking.c: acc_blocking: a plain function on a thread of the pool, as a future. */
#define ACC_TRANSLATED
#include "../core/core.h"
#include "pool.h"

#include <errno.h>
#include <stdlib.h>

typedef struct call {
    acc_job job;
    int (*function)(void *);
    void *argument;
    int result;
} call;

enum { NOT_STARTED = ACC_START, RUNNING, DONE };

static void run_call(acc_job *job)
{
    call *made = (call *)(void *)job;
    made->result = made->function(made->argument);
}

static void release_call(acc_job *job)
{
    free(job);
}

void acc_blocking__init(struct acc_blocking__future *self, int (*function)(void *), void *argument)
{
    self->state = NOT_STARTED;
    self->function = function;
    self->argument = argument;
}

static int start(struct acc_blocking__future *self, acc_context *cx)
{
    call *made = malloc(sizeof *made);
    if (!made)
        return -ENOMEM;
    *made = (call){
        .job = { .run = run_call, .release = release_call },
        .function = self->function,
        .argument = self->argument,
    };
    int error = acc_pool_submit(&made->job, cx->waker);
    if (error < 0)
        free(made);
    else
        self->job = made;
    return error;
}

acc_poll acc_blocking__poll(struct acc_blocking__future *self, acc_context *cx)
{
    if (self->state == NOT_STARTED) {
        self->result = start(self, cx);
        self->state = self->result < 0 ? DONE : RUNNING;
        return self->result < 0 ? ACC_READY : ACC_PENDING;
    }
    call *made = self->job;
    if (!acc_pool_finished(&made->job, cx->waker))
        return ACC_PENDING;
    self->result = made->result;
    self->state = DONE;
    free(made);
    return ACC_READY;
}

void acc_blocking__drop(struct acc_blocking__future *self)
{
    if (self->state == RUNNING)
        acc_pool_abandon(self->job);
    self->state = DONE;
}

ACC_OPERATION(acc_blocking);
ACC_FUNCTION(int, acc_blocking, (int (*function)(void *), void *argument), (future, function, argument))
