/* pool.h: threads for what blocks.
 *
 * A job is memory of its own, because a future can be dropped while a thread works on its job:
 *
 *     future ──▶ job ◀── thread        finished: the future takes the result and frees the job
 *                job ◀── thread        the future was dropped: the thread frees it, when it is done with it
 */
#ifndef ACC_POOL_H
#define ACC_POOL_H

#include <stdbool.h>

#include "acc.h"

typedef struct acc_job acc_job;

/* Stands first in the memory of a job. */
struct acc_job {
    void (*run)(acc_job *job);          /* on a thread of the pool */
    void (*release)(acc_job *job);      /* frees it, with whatever it holds; on any thread */
    acc_waker *waker;                   /* the rest is the pool's, under its lock */
    acc_job *next;
    unsigned char state;
};

/* Hands a job to the pool; at its end `waker` is woken.  0, or -EAGAIN: there is no thread and none can be made; the
 * job is still the caller's then. */
int acc_pool_submit(acc_job *job, acc_waker *waker);

/* True: it is done, and the caller's again.  False: `waker` will be woken. */
bool acc_pool_finished(acc_job *job, acc_waker *waker);

/* The caller does not want it any more and forgets it; the waker is not touched after this.  A job that no thread has
 * taken is never run.  It is released in any case. */
void acc_pool_abandon(acc_job *job);

#endif
