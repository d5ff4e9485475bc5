/* many_at_once.c: the smallest executor, second step: many futures at once.
 *
 *     $ cc -I runtime/include examples/executor/many_at_once.c -o many_at_once -pthread && ./many_at_once
 *     first: asked a thread
 *     second: asked a thread
 *     reader: listens
 *     first: done
 *     reader: heard "first has 5050"
 *     ...
 *
 * The first step's executor (one_after_another.c) had one future and nobody to wait for.  This one has tasks, each
 * with a waker of its own, and sleeps in poll(2) while none is to be polled.  It is woken by a descriptor that has
 * something to read, or by a thread.  No more than this is at the bottom of any async runtime. */
#include "acc/future.h"

#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void check(bool good, const char *what)
{
    if (!good) {
        perror(what);
        exit(1);
    }
}

/* ---- The executor ------------------------------------------------------------------------------------------------ */

enum { MOST_TASKS = 8, MOST_WAITS = 8 };

/* A task: a future that the executor polls, and the waker for it. */
typedef struct task {
    acc_waker waker;                /* first: a pointer to the waker is a pointer to the task */
    atomic_bool woken;
    void *future;                   /* NULL: done */
    const acc_future_type *type;
} task;

static task tasks[MOST_TASKS];
static int task_count;

/* Who waits for which descriptor. */
typedef struct wait {
    int fd;
    acc_waker *waker;               /* NULL: free */
} wait;

static wait waits[MOST_WAITS];

/* A wake may come from any thread while the executor sleeps.  Writing to a pipe that it sleeps on ends the sleep, and
 * if it does not sleep yet, keeps it from doing so: what was written stays there until it is read. */
static int alarm_pipe[2];

static void wake_task(acc_waker *waker)
{
    task *woken = (task *)waker;
    if (!atomic_exchange(&woken->woken, true)) {        /* twice is once */
        ssize_t written = write(alarm_pipe[1], "", 1);
        check(written == 1, "write");
    }
}

static void spawn(void *future, const acc_future_type *type)
{
    check(task_count < MOST_TASKS, "too many tasks");
    task *new = &tasks[task_count++];
    new->waker.wake = wake_task;
    new->future = future;
    new->type = type;
    atomic_init(&new->woken, true);                     /* to be polled for the first time */
}

/* For a future that must wait until `fd` has something to read. */
static wait *wait_to_read(int fd, acc_waker *waker)
{
    for (int i = 0; i < MOST_WAITS; i++) {
        if (!waits[i].waker) {
            waits[i] = (wait){ fd, waker };
            return &waits[i];
        }
    }
    check(false, "too many waits");
    return NULL;
}

/* Sleeps until somebody is to be woken, and wakes them. */
static void sleep_until_something_happens(void)
{
    struct pollfd asked[1 + MOST_WAITS] = { { .fd = alarm_pipe[0], .events = POLLIN } };
    for (int i = 0; i < MOST_WAITS; i++)        /* poll(2) passes over negative descriptors */
        asked[1 + i] = (struct pollfd){ .fd = waits[i].waker ? waits[i].fd : -1, .events = POLLIN };

    int count = poll(asked, 1 + MOST_WAITS, -1);
    check(count >= 0 || errno == EINTR, "poll");
    if (count < 0)
        return;

    for (int i = 0; i < MOST_WAITS; i++) {
        if (asked[1 + i].revents) {     /* data, or the end, or an error: whoever waits will see when it reads */
            acc_waker *waker = waits[i].waker;
            waits[i].waker = NULL;
            acc_wake(waker);
        }
    }
    if (asked[0].revents) {
        char bytes[64];
        check(read(alarm_pipe[0], bytes, sizeof bytes) > 0, "read");
    }
}

/* Polls every task that was woken; says whether any is left. */
static bool poll_tasks(void)
{
    bool left = false;
    for (int i = 0; i < task_count; i++) {
        if (!tasks[i].future)
            continue;
        /* The note is taken away before the poll, so that a wake during the poll leaves a new one. */
        if (atomic_exchange(&tasks[i].woken, false)) {
            acc_context cx = { .waker = &tasks[i].waker };
            if (tasks[i].type->poll(tasks[i].future, &cx) == ACC_READY) {
                tasks[i].future = NULL;
                continue;
            }
        }
        left = true;
    }
    return left;
}

static void run(void)
{
    while (poll_tasks())
        sleep_until_something_happens();
}

/* ---- A future that waits for a thread -----------------------------------------------------------------------------
 *
 * The sum of 1 ... n, worked out on a thread of its own. */

struct add_up__future {
    int n;
    bool started;
    pthread_t thread;
    acc_waker *waker;
    atomic_bool done;
    int result;
};

static void *add_up_on_thread(void *argument)
{
    struct add_up__future *self = argument;
    int sum = 0;
    for (int i = 1; i <= self->n; i++)
        sum += i;
    self->result = sum;
    atomic_store(&self->done, true);
    acc_wake(self->waker);
    return NULL;
}

static void add_up__init(struct add_up__future *self, int n)
{
    self->n = n;
    self->started = false;
    atomic_init(&self->done, false);
}

static acc_poll add_up__poll(struct add_up__future *self, acc_context *cx)
{
    if (!self->started) {
        self->started = true;
        self->waker = cx->waker;        /* it stays valid until this future is done or dropped */
        errno = pthread_create(&self->thread, NULL, add_up_on_thread, self);
        check(errno == 0, "pthread_create");
        return ACC_PENDING;
    }
    if (!atomic_load(&self->done))
        return ACC_PENDING;
    pthread_join(self->thread, NULL);   /* so that the thread is through with the waker */
    return ACC_READY;
}

static void add_up__drop(struct add_up__future *self)
{
    /* Whoever gave a waker away must see that it is not used after the drop.  The real thing has an unbounded thread to
     * deal with and lets go of it (runtime/posix/pool.c); this one is soon done. */
    if (self->started)
        pthread_join(self->thread, NULL);
}

/* ---- A future that waits for a descriptor ------------------------------------------------------------------------ */

struct read_line__future {
    int fd;
    char *line;
    size_t size, length;
    wait *waiting;
    bool result;                        /* false: the end */
};

static void read_line__init(struct read_line__future *self, int fd, char *line, size_t size)
{
    *self = (struct read_line__future){ .fd = fd, .line = line, .size = size };
}

static acc_poll read_line__poll(struct read_line__future *self, acc_context *cx)
{
    /* Whatever woke the task, maybe it was not this descriptor: poll(2) without waiting tells. */
    struct pollfd asked = { .fd = self->fd, .events = POLLIN };
    while (poll(&asked, 1, 0) > 0) {
        char byte;
        ssize_t count = read(self->fd, &byte, 1);
        check(count >= 0, "read");
        self->result = count > 0;
        if (count == 0 || byte == '\n' || self->length + 1 == self->size) {
            self->line[self->length] = '\0';
            return ACC_READY;
        }
        self->line[self->length++] = byte;
    }
    if (!self->waiting || !self->waiting->waker)
        self->waiting = wait_to_read(self->fd, cx->waker);
    return ACC_PENDING;
}

static void read_line__drop(struct read_line__future *self)
{
    if (self->waiting)
        self->waiting->waker = NULL;
}

/* ---- The program ----------------------------------------------------------------------------------------------------
 *
 *     async void tell(const char *name, int n, int to)
 *     {
 *         printf("%s: asked a thread\n", name);
 *         dprintf(to, "%s has %d\n", name, await add_up(n));
 *         printf("%s: done\n", name);
 *     } */

struct tell__future {
    int state;
    const char *name;
    int n, to;
    struct add_up__future sum;
};

static acc_poll tell__poll(struct tell__future *self, acc_context *cx)
{
    switch (self->state) {
    case 1: goto await_1;
    }
    printf("%s: asked a thread\n", self->name);
    add_up__init(&self->sum, self->n);
    self->state = 1;
await_1:
    if (add_up__poll(&self->sum, cx) == ACC_PENDING)
        return ACC_PENDING;
    dprintf(self->to, "%s has %d\n", self->name, self->sum.result);
    printf("%s: done\n", self->name);
    self->state = 2;
    return ACC_READY;
}

static void tell__drop(struct tell__future *self)
{
    if (self->state == 1)
        add_up__drop(&self->sum);
}

ACC_ERASE(tell)

static const acc_future_type tell__type = {
    .name = "tell",
    .size = sizeof(struct tell__future),
    .alignment = _Alignof(struct tell__future),
    .poll = tell__poll_erased,
    .drop = tell__drop_erased,
};

/*     async void listen_for(int lines, int from)
 *     {
 *         char line[40];
 *         puts("reader: listens");
 *         while (lines-- > 0 && await read_line(from, line, sizeof line))
 *             printf("reader: heard \"%s\"\n", line);
 *     } */

struct listen_for__future {
    int state;
    int lines, from;
    char line[40];
    struct read_line__future reading;
};

static acc_poll listen_for__poll(struct listen_for__future *self, acc_context *cx)
{
    switch (self->state) {
    case 1: goto await_1;
    }
    puts("reader: listens");
    while (self->lines-- > 0) {
        read_line__init(&self->reading, self->from, self->line, sizeof self->line);
        self->state = 1;
await_1:
        if (read_line__poll(&self->reading, cx) == ACC_PENDING)
            return ACC_PENDING;
        if (!self->reading.result)
            break;
        printf("reader: heard \"%s\"\n", self->line);
    }
    self->state = 2;
    return ACC_READY;
}

static void listen_for__drop(struct listen_for__future *self)
{
    if (self->state == 1)
        read_line__drop(&self->reading);
}

ACC_ERASE(listen_for)

static const acc_future_type listen_for__type = {
    .name = "listen_for",
    .size = sizeof(struct listen_for__future),
    .alignment = _Alignof(struct listen_for__future),
    .poll = listen_for__poll_erased,
    .drop = listen_for__drop_erased,
};

int main(void)
{
    int ends[2];
    check(pipe(alarm_pipe) == 0, "pipe");
    check(pipe(ends) == 0, "pipe");

    struct tell__future first = { .name = "first", .n = 100, .to = ends[1] };
    struct tell__future second = { .name = "second", .n = 1000, .to = ends[1] };
    struct listen_for__future reader = { .lines = 2, .from = ends[0] };

    spawn(&first, &tell__type);
    spawn(&second, &tell__type);
    spawn(&reader, &listen_for__type);
    run();
    return 0;
}
