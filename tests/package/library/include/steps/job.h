/* job.h: a part of a library of async functions: work to do later. */
#ifndef STEPS_JOB_H
#define STEPS_JOB_H

#include <acc.h>

typedef async int steps_work(int n);

struct steps_job {
    const char *name;
    steps_work *work;
    acc_future(int) result;
};

/* Starts the job's work; nothing of it runs yet. */
void steps_start(struct steps_job *job, int n);

/* Waits for the result of a job that was started.  -EINVAL: it was not. */
async int steps_finish(struct steps_job *job);

/* Gives up a job: what was started is cancelled. */
void steps_give_up(struct steps_job *job);

#endif
