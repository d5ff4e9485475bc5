// reference: futures
/* Section 5: a pool of workers takes jobs from a stream, with a limit of turns for each job; futures of all kinds work
 * together. */
#include <acc.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>

typedef async int job_function(int n);

struct job {
    const char *name;
    job_function *run;
    int n;
};

struct queue {
    struct job jobs[4];
    int first, count, closed;
};

static async int slow_square(int n)
{
    for (int i = 0; i < n; i++)
        await acc_yield();
    return n * n;
}

static async int sum_to(int n)
{
    if (n == 0)
        return 0;
    async int rest = sum_to(n - 1);
    await acc_yield();
    return n + await rest;
}

static async int fails(int n)
{
    int step = try await async { return n % 2 ? -EINVAL : n; };
    return step;
}

static async yield struct job jobs(int count)
{
    const struct job kinds[] = {{"square", slow_square, 0}, {"sum", sum_to, 0}, {"fails", fails, 0}};
    for (int i = 0; i < count; i++) {
        struct job job = kinds[i % 3];
        job.n = i;
        if (i % 4 == 0)
            await acc_yield();
        yield job;
    }
}

static async void push(struct queue *q, struct job job)
{
    while (q->count == 4)
        await acc_yield();
    q->jobs[(q->first + q->count++) % 4] = job;
}

static async int pop(struct queue *q, struct job *job)
{
    while (q->count == 0) {
        if (q->closed)
            return -EPIPE;
        await acc_yield();
    }
    *job = q->jobs[q->first];
    q->first = (q->first + 1) % 4;
    q->count--;
    return 0;
}

static async void turns(int n)
{
    while (n-- > 0)
        await acc_yield();
}

static async int worker(int number, struct queue *q, int (*results)[2])
{
    int done = 0;
    defer printf("worker %d ends\n", number);
    for (;; done++) {
        struct job job;
        if (await pop(q, &job) < 0)
            return done;
        acc_future(int) work = job.run(job.n);
        defer acc_cancel(work);
        int late = await acc_race(work, turns(12));
        results[job.n][0] = late ? -ETIMEDOUT : await work;
        results[job.n][1] = number;
    }
}

async int main(void)
{
    enum { JOBS = 20, WORKERS = 3 };
    int results[JOBS][2] = {{0}};
    struct queue q = {.count = 0};
    acc_future(int) workers[WORKERS];
    for (int i = 0; i < WORKERS; i++)
        workers[i] = acc_spawn(worker(i, &q, results));

    async yield struct job source = jobs(JOBS);
    struct job job;
    while (await acc_next(source, &job) > 0)
        await push(&q, job);
    q.closed = 1;
    await acc_join(workers[0], workers[1], workers[2]);
    int total = 0;
    for (int i = 0; i < WORKERS; i++)
        total += await workers[i];
    for (int i = 0; i < JOBS; i++)
        printf("%d%s", results[i][0], i % 5 == 4 ? "\n" : " ");
    printf("%d\n", total);
    return 0;
}
