#include <errno.h>
#include <steps/job.h>

/* pace.async.c has functions of these two names: one for others, and one of its own. */
static async int steps_rest(int turns)
{
    while (turns-- > 0)
        await acc_yield();
    return 0;
}

static async int step(struct steps_job *job)
{
    await steps_rest(2);
    return await job->result;
}

void steps_start(struct steps_job *job, int n)
{
    acc_cancel(job->result);
    job->result = job->work(n);
}

async int steps_finish(struct steps_job *job)
{
    return job->result ? await step(job) : -EINVAL;
}

void steps_give_up(struct steps_job *job)
{
    acc_cancel(job->result);
}
