/* support.c: see support.h. */
#include "support.h"

#include <dirent.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

/* ---- Closures ---------------------------------------------------------------------------------------------------- */

static acc_poll closure__poll(struct closure__future *self, acc_context *cx)
{
    return self->poll(self->data, cx);
}

static void closure__drop(struct closure__future *self)
{
    if (self->drop)
        self->drop(self->data);
}

ACC_ERASE(closure)

const acc_future_type closure__type = {
    .name = "closure",
    .size = sizeof(struct closure__future),
    .alignment = _Alignof(struct closure__future),
    .poll = closure__poll_erased,
    .drop = closure__drop_erased,
};

void spawn(acc_poll (*poll)(void *, acc_context *), void (*drop)(void *), void *data)
{
    struct closure__future *future = acc_task_new(&closure__type);
    *future = (struct closure__future){ poll, drop, data };
    acc_task_start(future);
}

void block_on(acc_poll (*poll)(void *, acc_context *), void *data)
{
    struct closure__future future = { poll, NULL, data };
    acc_block_on_future(&future, &closure__type);
}

/* ---- Gates ------------------------------------------------------------------------------------------------------- */

void pass__init(struct pass__future *self, gate *gate, int number)
{
    *self = (struct pass__future){ .gate = gate, .number = number };
}

acc_poll pass__poll(struct pass__future *self, acc_context *cx)
{
    self->gate->polls++;
    self->waits = !self->gate->open;
    self->gate->waker = self->waits ? cx->waker : NULL;
    if (self->waits)
        return ACC_PENDING;
    self->result = self->number;
    return ACC_READY;
}

void pass__drop(struct pass__future *self)
{
    if (!self->waits)
        return;
    self->waits = false;
    self->gate->waker = NULL;
    self->gate->drops++;
}

ACC_ERASE(pass)

const acc_future_type pass__type = {
    .name = "pass",
    .size = sizeof(struct pass__future),
    .alignment = _Alignof(struct pass__future),
    .result = offsetof(struct pass__future, result),
    .result_size = sizeof(int),
    .poll = pass__poll_erased,
    .drop = pass__drop_erased,
};

void open_gate(gate *gate)
{
    gate->open = true;
    if (gate->waker)
        acc_wake(gate->waker);
}

acc_future pass(gate *gate, int number)
{
    acc_future box = acc_box_new(&pass__type);
    pass__init(acc_box_inside(box), gate, number);
    return box;
}

/* ---- Operations -------------------------------------------------------------------------------------------------- */

/* Who waits for operations: the future of finish(). */
static acc_waker *observer;

static acc_poll poll_operation(void *data, acc_context *cx)
{
    operation *op = data;
    op->started = true;
    op->polls++;
    if (op->type->poll(op->future, cx) == ACC_PENDING)
        return ACC_PENDING;
    if (op->type->result_size == sizeof(int)) {
        int result;
        memcpy(&result, op->future + op->type->result, sizeof result);
        op->result = result;
    } else if (op->type->result_size == sizeof(int64_t)) {
        memcpy(&op->result, op->future + op->type->result, sizeof op->result);
    }
    op->done = true;
    if (observer)
        acc_wake(observer);
    return ACC_READY;
}

static void drop_operation(void *data)
{
    operation *op = data;
    op->type->drop(op->future);
}

void start_operation(operation *op)
{
    assert_true(op->type->size <= sizeof op->future);
    spawn(poll_operation, drop_operation, op);
}

typedef struct observed {
    operation *operations[16];
    int count;
} observed;

static acc_poll poll_observed(void *data, acc_context *cx)
{
    observed *all = data;
    observer = cx->waker;
    for (int i = 0; i < all->count; i++)
        if (!all->operations[i]->done)
            return ACC_PENDING;
    observer = NULL;
    return ACC_READY;
}

void finish(operation *first, ...)
{
    observed all = { .count = 0 };
    va_list arguments;
    va_start(arguments, first);
    for (operation *op = first; op; op = va_arg(arguments, operation *)) {
        assert_true(all.count < 16);
        all.operations[all.count++] = op;
    }
    va_end(arguments);
    block_on(poll_observed, &all);
}

static acc_poll poll_turns(void *data, acc_context *cx)
{
    int *turns = data;
    if ((*turns)-- == 0)
        return ACC_READY;
    acc_wake(cx->waker);
    return ACC_PENDING;
}

void run_for_a_while(void)
{
    int turns = 1000;       /* of the queue: many times more than lie between two looks at the events */
    block_on(poll_turns, &turns);
}

void cancel_all(void)
{
    acc_cancel_tasks();
}

/* ---- Other things ------------------------------------------------------------------------------------------------ */

static void count_wake(acc_waker *waker)
{
    ((counting_waker *)waker)->wakes++;
}

counting_waker new_counting_waker(void)
{
    return (counting_waker){ .waker.wake = count_wake };
}

int open_descriptors(void)
{
    DIR *directory = opendir("/proc/self/fd");
    assert_non_null(directory);
    int count = -1;         /* the directory itself */
    for (struct dirent *entry; (entry = readdir(directory));)
        count += entry->d_name[0] != '.';
    assert_int_equal(closedir(directory), 0);
    return count;
}

void assert_aborts(void (*function)(void), const char *message)
{
    int ends[2];
    assert_int_equal(pipe(ends), 0);
    fflush(NULL);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        struct rlimit none = { 0, 0 };
        setrlimit(RLIMIT_CORE, &none);
        signal(SIGABRT, SIG_DFL);
        dup2(ends[1], STDERR_FILENO);
        close(ends[0]);
        close(ends[1]);
        function();
        _exit(0);
    }
    close(ends[1]);
    char text[4096];
    size_t length = 0;
    for (ssize_t count; (count = read(ends[0], text + length, sizeof text - 1 - length)) > 0;)
        length += (size_t)count;
    text[length] = '\0';
    close(ends[0]);
    int status;
    assert_true(waitpid(child, &status, 0) == child);
    assert_true(WIFSIGNALED(status));
    assert_int_equal(WTERMSIG(status), SIGABRT);
    assert_non_null(strstr(text, message));
}

void make_sockets(int pair[2])
{
    assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM, 0, pair), 0);
}

void make_pipe(int ends[2])
{
    assert_int_equal(pipe(ends), 0);
}

int bound_time(void **state)
{
    (void)state;
    alarm(120);
    return 0;
}
