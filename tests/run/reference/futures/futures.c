/* The futures and the scheduler behind acc.h.
 *
 * A future is a coroutine. To poll it is to resume it: it goes on until it must wait, and then returns to who polled
 * it. So a join or a race is a loop that resumes its operands, and what an `await` of a call does is what C does at a
 * call. To drop a future is to resume it with a forced unwinding of its stack, which runs every cleanup on the way
 * out. */
#define _GNU_SOURCE
#include "acc.h"
#undef acc_yield
#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>
#include <ucontext.h>
#include <unistd.h>
#include <unwind.h>

enum { STACK_SIZE = 128 * 1024, GUARD = 4096, OPERANDS_MAX = 16, WAITS_MAX = 64 };

typedef struct task task;

struct acc_reference {
    enum { STARTING, SUSPENDED, RUNNING, DONE, DROPPED } state;
    bool in_place, unwinding, reported;
    task *handle_of;                /* this future is the handle of that task */
    void (*thunk)(void);
    ucontext_t here, poller;
    struct acc_reference *outer;    /* which future was running when this one was polled */
    struct _Unwind_Exception exception;
    char *stack;
    void *result;
    const void *given;              /* what a stream gives */
};

struct task {
    acc_reference *future;
    bool queued, finished, cancelled, to_be_cancelled;
    task *next_ready, *older;
    task *waits;                    /* the task that awaits this one */
};

struct wait {                       /* for a time, or for a descriptor */
    task *task;
    int64_t time;
    int fd, events, result;
    bool over;
    struct wait *next;
};

static acc_reference *current;
static task *polled, *newest, *ready_first, **ready_end = &ready_first;
static struct wait *waits;

/* Futures that nobody released: a leak in the program. */
static int alive;
static void report_alive(void)
{
    if (alive)
        fprintf(stderr, "reference: %d futures were never released\n", alive);
}

static void die(const char *message)
{
    fprintf(stderr, "reference: %s\n", message);
    fflush(stdout);
    abort();
}

static void wake(task *t)
{
    if (t->queued || t->finished)
        return;
    t->queued = true;
    t->next_ready = NULL;
    *ready_end = t;
    ready_end = &t->next_ready;
}

/* With ACC_REFERENCE_YIELD set, acc_yield moves a task that is in the queue already to its end. A program should print
 * the same both ways: what a race leaves behind (a loser that had yielded) is nobody's business. */
static bool yields_to_the_very_back;

static void unqueue(task *t)
{
    task **at = &ready_first;
    while (*at && *at != t)
        at = &(*at)->next_ready;
    if (!*at)
        return;
    *at = t->next_ready;
    if (!*at)
        ready_end = at;
    t->queued = false;
}

/* ---- Coroutines -------------------------------------------------------------------------------------------------- */

static _Unwind_Reason_Code stop(int version, _Unwind_Action actions, _Unwind_Exception_Class class,
                                struct _Unwind_Exception *exception, struct _Unwind_Context *context, void *argument)
{
    (void)version, (void)class, (void)exception, (void)context, (void)argument;
    if (actions & _UA_END_OF_STACK) {
        current->state = DROPPED;
        setcontext(&current->poller);
    }
    return _URC_NO_REASON;
}

/* Returns to whoever polled the running future, until it is polled again. */
static void suspend(void)
{
    acc_reference *self = current;
    if (self->unwinding)
        die("an await while a future is dropped");
    swapcontext(&self->here, &self->poller);
    if (self->unwinding)
        _Unwind_ForcedUnwind(&self->exception, stop, NULL);
}

static void run_thunk(void)
{
    current->thunk();
    current->state = DONE;
    setcontext(&current->poller);
}

static void resume(acc_reference *f)
{
    f->outer = current;
    current = f;
    swapcontext(&f->poller, &f->here);
    current = f->outer;
}

void *acc_reference_new(void (*thunk)(void), size_t result_size)
{
    acc_reference *f = calloc(1, sizeof *f);
    alive++;
    /* Executable, since gcc calls nested functions through code that it writes to the stack. */
    f->stack = mmap(NULL, STACK_SIZE, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    assert(f->stack != MAP_FAILED);
    mprotect(f->stack, GUARD, PROT_NONE);
    f->result = calloc(1, result_size);
    f->thunk = thunk;
    getcontext(&f->here);
    f->here.uc_stack.ss_sp = f->stack;
    f->here.uc_stack.ss_size = STACK_SIZE;
    makecontext(&f->here, run_thunk, 0);
    resume(f);
    if (f->state != SUSPENDED)
        die("a future has no async body");
    f->state = STARTING;
    return f;
}

/* Only the first one on a stack is that of a new future; the others are those of its direct calls. */
void acc_reference_enter(void)
{
    if (current->state == STARTING) {
        current->state = SUSPENDED;
        suspend();
    }
}

void acc_reference_finish(const void *result, size_t size)
{
    memcpy(current->result, result, size);
}

static bool is_done(acc_reference *f)
{
    return f->handle_of ? f->handle_of->finished : f->state == DONE;
}

static bool poll_future(acc_reference *f)
{
    if (is_done(f))
        return true;
    if (f->handle_of) {
        f->handle_of->waits = polled;
        return false;
    }
    if (f->state == DROPPED)
        die("a cancelled future is awaited");
    if (f->state == RUNNING)
        die("a future awaits itself");
    f->state = RUNNING;
    resume(f);
    if (f->state == RUNNING)
        f->state = SUSPENDED;
    return f->state == DONE;
}

static void drop(acc_reference *f)
{
    if (f->handle_of) {
        f->handle_of->waits = NULL;     /* the task's end wakes nobody then */
        return;
    }
    if (f->state == RUNNING)
        die("a future drops itself");
    /* One that never ran stands at the head of its body, where there is nothing to leave but a join's operands. */
    if (f->state == SUSPENDED || f->state == STARTING) {
        f->unwinding = true;
        f->state = RUNNING;
        resume(f);
    }
}

static void release(acc_reference *f)
{
    drop(f);
    alive--;
    if (f->stack)
        munmap(f->stack, STACK_SIZE);
    free(f->result);
    free(f);
}

/* ---- Variables --------------------------------------------------------------------------------------------------- */

void *acc_reference_mark_in_place(void *future)
{
    ((acc_reference *)future)->in_place = true;
    return future;
}

void acc_reference_drop_variable(void *variable)
{
    acc_reference **v = variable;
    if (*v)
        release(*v);
    *v = NULL;
}

static void take_result(acc_reference **variable, void *result, size_t size, int is_signed)
{
    acc_reference *f = *variable;
    if (f->handle_of && f->handle_of->cancelled) {
        memset(result, is_signed ? 0xff : 0, size);
        if (is_signed)
            *(signed char *)result = -ECANCELED;    /* little endian; -ECANCELED fits */
    } else {
        memcpy(result, (f->handle_of ? f->handle_of->future : f)->result, size);
    }
}

void acc_reference_await(void *variable, int temporary, void *result, size_t size, int is_signed)
{
    acc_reference **v = variable;
    if (!*v)
        die("null is awaited");
    while (!poll_future(*v))
        suspend();
    take_result(v, result, size, is_signed);
    if (!(*v)->in_place && !temporary)
        acc_reference_drop_variable(v);
}

/* ---- Tasks ------------------------------------------------------------------------------------------------------- */

static void retire(task *t)
{
    task **at = &newest;
    while (*at && *at != t)
        at = &(*at)->older;
    if (*at)
        *at = t->older;
    t->finished = true;
    if (t->waits)
        wake(t->waits);
}

static void cancel_task(task *t)
{
    if (t->finished)
        return;
    if (t == polled) {
        t->to_be_cancelled = true;
        return;
    }
    retire(t);
    t->cancelled = true;
    drop(t->future);
}

static void poll_task(task *t)
{
    polled = t;
    bool done = poll_future(t->future);
    polled = NULL;
    if (done)
        retire(t);
    else if (t->to_be_cancelled)
        cancel_task(t);
}

void *acc_reference_spawn(void *future)
{
    task *t = calloc(1, sizeof *t);     /* never freed: a handle may outlive it */
    t->future = future;
    alive--;
    t->older = newest;
    newest = t;
    wake(t);
    acc_reference *handle = calloc(1, sizeof *handle);
    alive++;
    handle->handle_of = t;
    return handle;
}

void acc_reference_cancel(void *variable)
{
    acc_reference **v = variable;
    acc_reference *f = *v;
    if (!f)
        return;
    if (!f->in_place)
        *v = NULL;      /* first: what runs now may cancel it again */
    if (f->handle_of)
        cancel_task(f->handle_of);
    else
        drop(f);
    if (!f->in_place)
        release(f);
}

int acc_reference_cancelled(void *handle)
{
    acc_reference *f = handle;
    return f->handle_of && (f->handle_of->cancelled || f->handle_of->to_be_cancelled);    /* no task is none that was cancelled */
}

/* ---- Together ---------------------------------------------------------------------------------------------------- */

struct operands {
    int count;
    acc_reference *futures[OPERANDS_MAX];
    unsigned temporaries;
};

static struct operands operands_of(int count, void **futures, unsigned temporaries)
{
    struct operands o = { .count = count, .temporaries = temporaries };
    assert(count <= OPERANDS_MAX);
    for (int i = 0; i < count; i++) {
        o.futures[i] = futures[i];
        if (!o.futures[i])
            die("null is awaited");
    }
    return o;
}

static void drop_operands(struct operands *o)
{
    for (int i = o->count; i-- > 0;)
        if (o->temporaries & 1u << i)
            release(o->futures[i]);
}

void acc_reference_join(int count, void **futures, unsigned temporaries)
{
    __attribute__((cleanup(drop_operands))) struct operands o = operands_of(count, futures, temporaries);
    acc_reference_enter();
    for (;;) {
        bool all = true;
        for (int i = 0; i < o.count; i++)
            if (!poll_future(o.futures[i]))
                all = false;
        if (all)
            return;
        suspend();
    }
}

int acc_reference_race(int count, void **futures, unsigned temporaries)
{
    __attribute__((cleanup(drop_operands))) struct operands o = operands_of(count, futures, temporaries);
    acc_reference_enter();
    for (;;) {
        for (int i = 0; i < o.count; i++)
            if (poll_future(o.futures[i]))
                return i;
        suspend();
    }
}

/* ---- Streams ----------------------------------------------------------------------------------------------------- */

void acc_reference_give(const void *value)
{
    current->given = value;
    suspend();
}

int acc_reference_next(void *stream, void *place, size_t size)
{
    acc_reference *s = stream;
    acc_reference_enter();
    for (;;) {
        if (poll_future(s)) {
            int end = *(int *)s->result;
            bool again = s->reported;
            s->reported = true;
            return again || end > 0 ? 0 : end;
        }
        if (s->given) {
            memcpy(place, s->given, size);
            s->given = NULL;
            return 1;
        }
        suspend();
    }
}

/* ---- Waiting ----------------------------------------------------------------------------------------------------- */

static void end_wait(struct wait *w)
{
    struct wait **at = &waits;
    while (*at && *at != w)
        at = &(*at)->next;
    if (*at)
        *at = w->next;
}

static int wait_for(int64_t time, int fd, int events)
{
    __attribute__((cleanup(end_wait))) struct wait w = { .time = time, .fd = fd, .events = events, .next = waits };
    waits = &w;
    while (!w.over) {
        w.task = polled;
        suspend();
    }
    return w.result;
}

static void end_waits(void)
{
    struct pollfd fds[WAITS_MAX];
    struct wait *waiting[WAITS_MAX];
    nfds_t count = 0;
    int64_t first = INT64_MAX;

    for (struct wait *w = waits; w; w = w->next) {
        if (w->over)
            continue;
        if (w->fd >= 0) {
            assert(count < WAITS_MAX);
            waiting[count] = w;
            fds[count++] = (struct pollfd){ .fd = w->fd, .events = w->events };
        } else if (w->time < first) {
            first = w->time;
        }
    }
    int timeout = -1;
    if (first != INT64_MAX)
        timeout = first <= acc_now() ? 0 : (int)((first - acc_now()) / ACC_MS + 1);
    if (count == 0 && timeout == -1)
        die("every task waits for ever");
    poll(fds, count, timeout);
    for (nfds_t i = count; i-- > 0;)
        if (fds[i].revents) {
            waiting[i]->over = true;
            wake(waiting[i]->task);
        }
    for (;;) {
        struct wait *due = NULL;
        for (struct wait *w = waits; w; w = w->next)
            if (!w->over && w->fd < 0 && w->time <= acc_now() && (!due || w->time <= due->time))
                due = w;
        if (!due)
            return;
        due->over = true;
        wake(due->task);
    }
}

void acc_reference_block_on(void *variable, void *result, size_t size, int is_signed)
{
    acc_reference **v = variable;
    task *root = calloc(1, sizeof *root);   /* never freed: it may still be in the queue */

    root->future = *v;
    if (!*v)
        die("null is awaited");
    if (polled)
        die("acc_block_on inside a task");
    signal(SIGPIPE, SIG_IGN);
    static bool reports;
    if (!reports) {
        atexit(report_alive);
        yields_to_the_very_back = getenv("ACC_REFERENCE_YIELD");
    }
    reports = true;
    wake(root);
    while (!root->finished) {
        while (!ready_first)
            end_waits();
        task *t = ready_first;
        ready_first = t->next_ready;
        if (!ready_first)
            ready_end = &ready_first;
        t->queued = false;
        if (!t->finished)
            poll_task(t);
    }
    take_result(v, result, size, is_signed);
    acc_reference_drop_variable(v);
}

/* ---- Operations -------------------------------------------------------------------------------------------------- */

int64_t acc_now(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * ACC_S + now.tv_nsec;
}

void acc_reference_yield(void)
{
    acc_reference_enter();
    if (yields_to_the_very_back)
        unqueue(polled);
    wake(polled);
    suspend();
}

void acc_sleep_until(int64_t time)
{
    acc_reference_enter();
    if (time > acc_now())
        wait_for(time, -1, 0);
}

void acc_sleep(int64_t duration)
{
    acc_reference_enter();
    if (duration > 0)
        wait_for(acc_now() + duration, -1, 0);
}

int acc_readable(int fd)
{
    acc_reference_enter();
    return wait_for(0, fd, POLLIN);
}

ssize_t acc_read(int fd, void *buf, size_t len)
{
    acc_reference_enter();
    fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | O_NONBLOCK);
    for (;;) {
        ssize_t n = read(fd, buf, len);
        if (n >= 0)
            return n;
        if (errno != EAGAIN)
            return -errno;
        int error = wait_for(0, fd, POLLIN);
        if (error < 0)
            return error;
    }
}

ssize_t acc_write(int fd, const void *buf, size_t len)
{
    acc_reference_enter();
    fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | O_NONBLOCK);
    for (;;) {
        ssize_t n = write(fd, buf, len);
        if (n >= 0)
            return n;
        if (errno != EAGAIN)
            return -errno;
        int error = wait_for(0, fd, POLLOUT);
        if (error < 0)
            return error;
    }
}

ssize_t acc_write_all(int fd, const void *buf, size_t len)
{
    acc_reference_enter();
    size_t done = 0;
    while (done < len) {
        ssize_t n = acc_write(fd, (const char *)buf + done, len - done);
        if (n < 0)
            return n;
        done += n;
    }
    return done;
}

int acc_close(int fd)
{
    for (struct wait *w = waits; w; w = w->next)
        if (w->fd == fd) {
            w->result = -ECANCELED;
            w->over = true;
            wake(w->task);
        }
    return close(fd) < 0 ? -errno : 0;
}

/* ---- main -------------------------------------------------------------------------------------------------------- */

/* Where the program's own main is async, erase.pl has renamed it. */
#ifdef ACC_REFERENCE_ASYNC_MAIN
extern int acc_reference_main();

int main(int argc, char **argv)
{
    int result = ACC_REFERENCE_BLOCK_ON_TEMPORARY(ACC_REFERENCE_FUTURE(acc_reference_main(argc, argv)));
    while (newest)
        cancel_task(newest);
    return result;
}
#endif
