/* The scheduler behind acc.h: a queue of coroutines that are ready, first in, first out, and the coroutines that wait for a
 * descriptor or a time, found with poll(2) once nothing is ready.
 *
 * A coroutine is cancelled by resuming it with a forced unwinding of its stack, which runs every cleanup on the way out. */
#define _GNU_SOURCE
#include "acc.h"
#undef acc_yield
#include <arpa/inet.h>
#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <time.h>
#include <ucontext.h>
#include <unistd.h>
#include <unwind.h>

enum { STACK_SIZE = 128 * 1024, WAITS_MAX = 64 };

enum wait { READY, STARTING, WAITS_FOR_DESCRIPTOR, WAITS_FOR_TIME, DONE };

struct coroutine {
    ucontext_t context;
    void (*thunk)(void);
    enum wait wait;
    bool was_polled, cancelled;
    int fd, events, result;
    int64_t time;
    struct coroutine *next_ready;
    struct coroutine *older; /* of all that live, newest first */
    _Alignas(16) char stack[STACK_SIZE];
};

static struct coroutine *ready_first, **ready_end = &ready_first;
static struct coroutine *newest;
static struct coroutine *current;
static ucontext_t scheduler;

static void make_ready(struct coroutine *c)
{
    c->wait = READY;
    c->next_ready = NULL;
    *ready_end = c;
    ready_end = &c->next_ready;
}

static _Unwind_Reason_Code stop(int version, _Unwind_Action actions, _Unwind_Exception_Class class,
                                struct _Unwind_Exception *exception, struct _Unwind_Context *context, void *argument)
{
    (void)version, (void)class, (void)exception, (void)context, (void)argument;
    if (actions & _UA_END_OF_STACK) {
        current->wait = DONE;
        setcontext(&scheduler);
    }
    return _URC_NO_REASON;
}

/* Leaves the running coroutine until it is resumed. */
static void suspend(void)
{
    static struct _Unwind_Exception exception;
    struct coroutine *self = current;

    swapcontext(&self->context, &scheduler);
    if (self->cancelled)
        _Unwind_ForcedUnwind(&exception, stop, NULL);
}

static void run_thunk(void)
{
    current->thunk();
    current->wait = DONE;
    setcontext(&scheduler);
}

static void resume(struct coroutine *c)
{
    struct coroutine *outer = current;
    ucontext_t outer_scheduler = scheduler;

    current = c;
    c->was_polled = c->wait != STARTING;
    swapcontext(&scheduler, &c->context);
    scheduler = outer_scheduler;
    current = outer;
}

static struct coroutine *create(void (*thunk)(void))
{
    /* Executable, since gcc calls nested functions through code that it writes to the stack. */
    struct coroutine *c = mmap(NULL, sizeof *c, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

    assert(c != MAP_FAILED);
    c->thunk = thunk;
    c->wait = STARTING;
    c->was_polled = c->cancelled = false;
    getcontext(&c->context);
    c->context.uc_stack.ss_sp = c->stack;
    c->context.uc_stack.ss_size = sizeof c->stack;
    c->context.uc_link = NULL;
    makecontext(&c->context, run_thunk, 0);
    c->older = newest;
    newest = c;
    return c;
}

static void destroy(struct coroutine *c)
{
    struct coroutine **at = &newest;

    while (*at != c)
        at = &(*at)->older;
    *at = c->older;
    munmap(c, sizeof *c);
}

void acc_reference_enter(void)
{
    if (current->wait == STARTING) {
        make_ready(current);
        suspend();
    }
}

void acc_reference_spawn(void (*thunk)(void))
{
    resume(create(thunk)); /* evaluates the arguments, up to acc_reference_enter */
}

void acc_reference_yield(void)
{
    make_ready(current);
    suspend();
}

static void poll_waits(void)
{
    struct pollfd fds[WAITS_MAX];
    struct coroutine *waiting[WAITS_MAX];
    nfds_t count = 0;
    int64_t first = INT64_MAX;

    for (struct coroutine *c = newest; c; c = c->older) {
        if (c->wait == WAITS_FOR_DESCRIPTOR) {
            assert(count < WAITS_MAX);
            waiting[count] = c;
            fds[count++] = (struct pollfd) { .fd = c->fd, .events = c->events };
        }
        if (c->wait == WAITS_FOR_TIME && c->time < first)
            first = c->time;
    }
    int timeout = -1;
    if (first != INT64_MAX)
        timeout = first <= acc_now() ? 0 : (int)((first - acc_now()) / ACC_MS + 1);
    if (count == 0 && timeout == -1) {
        fputs("reference: every task waits for ever\n", stderr);
        abort();
    }
    poll(fds, count, timeout);
    for (nfds_t i = count; i-- > 0;)
        if (fds[i].revents) {
            waiting[i]->result = 0;
            make_ready(waiting[i]);
        }
    for (;;) {
        struct coroutine *due = NULL;
        for (struct coroutine *c = newest; c; c = c->older)
            if (c->wait == WAITS_FOR_TIME && c->time <= acc_now() && (!due || c->time <= due->time))
                due = c;
        if (!due)
            break;
        make_ready(due);
    }
}

void acc_reference_block_on(void (*thunk)(void))
{
    struct coroutine *main_coroutine = create(thunk);

    signal(SIGPIPE, SIG_IGN);
    make_ready(main_coroutine);
    while (main_coroutine->wait != DONE) {
        while (!ready_first)
            poll_waits();
        struct coroutine *c = ready_first;
        ready_first = c->next_ready;
        if (!ready_first)
            ready_end = &ready_first;
        resume(c);
        if (c->wait == DONE && c != main_coroutine)
            destroy(c);
    }
    destroy(main_coroutine);
}

static __attribute__((unused)) void cancel_all(void)
{
    while (newest) {
        struct coroutine *c = newest;
        if (c->was_polled) {
            c->cancelled = true;
            resume(c);
        }
        destroy(c);
    }
}

static int wait_for(int fd, int events)
{
    current->wait = WAITS_FOR_DESCRIPTOR;
    current->fd = fd;
    current->events = events;
    suspend();
    return current->result;
}

int64_t acc_now(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * ACC_S + now.tv_nsec;
}

void acc_sleep_until(int64_t time)
{
    current->wait = WAITS_FOR_TIME;
    current->time = time;
    suspend();
}

void acc_sleep(int64_t duration)
{
    acc_sleep_until(acc_now() + duration);
}

static void make_nonblocking(int fd)
{
    fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | O_NONBLOCK);
}

int acc_readable(int fd)
{
    return wait_for(fd, POLLIN);
}

int acc_writable(int fd)
{
    return wait_for(fd, POLLOUT);
}

ssize_t acc_read(int fd, void *buf, size_t len)
{
    make_nonblocking(fd);
    for (;;) {
        ssize_t n = read(fd, buf, len);
        if (n >= 0)
            return n;
        if (errno != EAGAIN)
            return -errno;
        int error = wait_for(fd, POLLIN);
        if (error < 0)
            return error;
    }
}

ssize_t acc_write(int fd, const void *buf, size_t len)
{
    make_nonblocking(fd);
    for (;;) {
        ssize_t n = write(fd, buf, len);
        if (n >= 0)
            return n;
        if (errno != EAGAIN)
            return -errno;
        int error = wait_for(fd, POLLOUT);
        if (error < 0)
            return error;
    }
}

ssize_t acc_read_exact(int fd, void *buf, size_t len)
{
    size_t done = 0;

    while (done < len) {
        ssize_t n = acc_read(fd, (char *)buf + done, len - done);
        if (n < 0)
            return n;
        if (n == 0)
            break;
        done += n;
    }
    return done;
}

ssize_t acc_write_all(int fd, const void *buf, size_t len)
{
    size_t done = 0;

    while (done < len) {
        ssize_t n = acc_write(fd, (const char *)buf + done, len - done);
        if (n < 0)
            return n;
        done += n;
    }
    return done;
}

ssize_t acc_read_to_end(int fd, char **buf)
{
    size_t length = 0;

    *buf = NULL;
    for (;;) {
        *buf = realloc(*buf, length + 4097);
        ssize_t n = acc_read(fd, *buf + length, 4096);
        if (n < 0) {
            free(*buf);
            return n;
        }
        length += n;
        if (n == 0)
            break;
    }
    (*buf)[length] = '\0';
    return length;
}

int acc_close(int fd)
{
    for (struct coroutine *c = newest; c; c = c->older)
        if (c->wait == WAITS_FOR_DESCRIPTOR && c->fd == fd) {
            c->result = -ECANCELED;
            make_ready(c);
        }
    return close(fd) < 0 ? -errno : 0;
}

int acc_shutdown(int fd, int how)
{
    return shutdown(fd, how) < 0 ? -errno : 0;
}

static struct sockaddr_in address_of(const char *host, uint16_t port)
{
    struct sockaddr_in address = { .sin_family = AF_INET, .sin_port = htons(port) };

    inet_pton(AF_INET, host, &address.sin_addr);
    return address;
}

int acc_tcp_listen(const char *host, uint16_t port)
{
    struct sockaddr_in address = address_of(host, port);
    int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);

    if (bind(fd, (struct sockaddr *)&address, sizeof address) < 0 || listen(fd, 16) < 0) {
        int error = errno;
        close(fd);
        return -error;
    }
    return fd;
}

int acc_tcp_connect(const char *host, uint16_t port)
{
    struct sockaddr_in address = address_of(host, port);
    int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);

    if (connect(fd, (struct sockaddr *)&address, sizeof address) == 0)
        return fd;
    int error = errno;
    if (error == EINPROGRESS) {
        wait_for(fd, POLLOUT);
        getsockopt(fd, SOL_SOCKET, SO_ERROR, &error, &(socklen_t) { sizeof error });
        if (error == 0)
            return fd;
    }
    close(fd);
    return -error;
}

int acc_accept(int listener)
{
    make_nonblocking(listener);
    for (;;) {
        int fd = accept4(listener, NULL, NULL, SOCK_NONBLOCK);
        if (fd >= 0)
            return fd;
        if (errno != EAGAIN)
            return -errno;
        int error = wait_for(listener, POLLIN);
        if (error < 0)
            return error;
    }
}

int acc_blocking(int (*function)(void *), void *argument)
{
    int result = function(argument);
    acc_reference_yield();
    return result;
}

/* Where the program's own main is async, erase.pl has renamed it. */
#ifdef ACC_REFERENCE_ASYNC_MAIN
extern int acc_reference_main();

static int main_argc;
static char **main_argv;
static int main_result;

static void main_thunk(void)
{
    main_result = acc_reference_main(main_argc, main_argv);
}

int main(int argc, char **argv)
{
    main_argc = argc;
    main_argv = argv;
    acc_reference_block_on(main_thunk);
    cancel_all();
    return main_result;
}
#endif
