/* pool.c: threads that run jobs: first in, first out; made when there is more to do than threads idle; gone after a
 * while of idleness.
 *
 *     submit ─▶ QUEUED ─▶ RUNNING ─▶ FINISHED      the future takes it
 *                 └─ abandon ─┴─▶ ABANDONED        a thread releases it, when it comes to it or is through with it
 *
 * One lock guards it all.  It is never held while a job runs, so whoever takes it on the runtime's thread has it at
 * once; it is held while the waker is woken, so that after acc_pool_abandon nobody touches the waker. */
#define _GNU_SOURCE
#define ACC_TRANSLATED
#include "pool.h"

#include <errno.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

enum {
    MOST_THREADS = 64,
    IDLE_SECONDS = 5
};

enum {
    JOB_QUEUED,
    JOB_RUNNING,
    JOB_FINISHED,
    JOB_ABANDONED
};

typedef struct worker {
    pthread_t thread;
    bool exists;
    bool busy;
} worker;

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static struct {
    acc_job *first, *last;
    unsigned queued, idle;          /* how many jobs wait for a thread, how many threads wait for a job */
    unsigned threads;
    worker workers[MOST_THREADS];
    pthread_cond_t job_queued;
    bool ending;                    /* the process is about to end */
    pid_t process;                  /* 0: not yet used */
} pool;

/* ---- The queue --------------------------------------------------------------------------------------------------- */

static void enqueue(acc_job *job)
{
    job->next = NULL;
    if (pool.first)
        pool.last->next = job;
    else
        pool.first = job;
    pool.last = job;
    pool.queued++;
}

static acc_job *dequeue(void)
{
    acc_job *job = pool.first;
    if (job) {
        pool.first = job->next;
        pool.queued--;
    }
    return job;
}

/* ---- A thread ---------------------------------------------------------------------------------------------------- */

/* Waits for a job, with the lock held; NULL: the thread should end. */
static acc_job *next_job(void)
{
    struct timespec until;
    (void)clock_gettime(CLOCK_MONOTONIC, &until);
    until.tv_sec += IDLE_SECONDS;
    int error = 0;
    while (!pool.ending) {
        acc_job *job = dequeue();
        if (job || error == ETIMEDOUT)
            return job;
        pool.idle++;
        error = pthread_cond_timedwait(&pool.job_queued, &lock, &until);
        pool.idle--;
    }
    return NULL;
}

/* Runs a job, or not if nobody wants it; the lock is held before and after. */
static void work_on(acc_job *job)
{
    if (job->state == JOB_QUEUED) {
        job->state = JOB_RUNNING;
        pthread_mutex_unlock(&lock);
        job->run(job);
        pthread_mutex_lock(&lock);
    }
    if (job->state == JOB_ABANDONED) {
        pthread_mutex_unlock(&lock);
        job->release(job);
        pthread_mutex_lock(&lock);
    } else {
        job->state = JOB_FINISHED;
        acc_wake(job->waker);
    }
}

static void *run_worker(void *argument)
{
    worker *self = argument;
    pthread_mutex_lock(&lock);
    for (acc_job *job; (job = next_job());) {
        self->busy = true;
        work_on(job);
        self->busy = false;
    }
    /* At the end of the process somebody joins the threads that are idle. */
    if (!pool.ending) {
        self->exists = false;
        pool.threads--;
        pthread_detach(pthread_self());
    }
    pthread_mutex_unlock(&lock);
    return NULL;
}

/* ---- The pool ---------------------------------------------------------------------------------------------------- */

/* Ends the idle threads with the process, so that leak checkers find their memory freed.  Those that work on something
 * go with the process. */
static void end_idle_threads(void)
{
    pthread_t idle[MOST_THREADS];
    unsigned count = 0;
    if (getpid() != pool.process)       /* the child of a fork has none */
        return;
    pthread_mutex_lock(&lock);
    pool.ending = true;
    for (unsigned i = 0; i < MOST_THREADS; i++)
        if (pool.workers[i].exists && !pool.workers[i].busy)
            idle[count++] = pool.workers[i].thread;
    pthread_cond_broadcast(&pool.job_queued);
    pthread_mutex_unlock(&lock);
    while (count > 0)
        (void)pthread_join(idle[--count], NULL);    /* fails for none: each is there and not detached */
}

static int start_pool(void)
{
    pthread_condattr_t attributes;
    int error = pthread_condattr_init(&attributes);
    if (error)
        return -error;
    error = pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
    if (!error)
        error = pthread_cond_init(&pool.job_queued, &attributes);
    pthread_condattr_destroy(&attributes);
    if (error)
        return -error;
    pool.process = getpid();
    (void)atexit(end_idle_threads);     /* if it cannot be had, the threads just go with the process */
    return 0;
}

/* With the lock held. */
static int start_thread(void)
{
    worker *free_place = pool.workers;
    while (free_place->exists)
        free_place++;
    int error = pthread_create(&free_place->thread, NULL, run_worker, free_place);
    if (error)
        return -error;
    free_place->exists = true;
    pool.threads++;
    return 0;
}

int acc_pool_submit(acc_job *job, acc_waker *waker)
{
    int error = 0;
    pthread_mutex_lock(&lock);
    if (!pool.process)
        error = start_pool();
    if (error == 0 && pool.idle <= pool.queued && pool.threads < MOST_THREADS) {
        error = start_thread();
        if (error < 0 && pool.threads > 0)
            error = 0;                  /* one of the others will come to it */
    }
    if (error == 0) {
        job->state = JOB_QUEUED;
        job->waker = waker;
        enqueue(job);
        pthread_cond_signal(&pool.job_queued);
    }
    pthread_mutex_unlock(&lock);
    return error;
}

bool acc_pool_finished(acc_job *job, acc_waker *waker)
{
    pthread_mutex_lock(&lock);
    bool finished = job->state == JOB_FINISHED;
    if (!finished)
        job->waker = waker;
    pthread_mutex_unlock(&lock);
    return finished;
}

void acc_pool_abandon(acc_job *job)
{
    pthread_mutex_lock(&lock);
    bool finished = job->state == JOB_FINISHED;
    if (!finished)
        job->state = JOB_ABANDONED;
    pthread_mutex_unlock(&lock);
    if (finished)
        job->release(job);
}
