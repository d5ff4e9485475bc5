/* epoll.c: the driver on Linux's epoll(7), with an eventfd(2) to interrupt the wait. */
#define _GNU_SOURCE
#define ACC_TRANSLATED
#include "descriptor.h"
#include "driver.h"

#include <errno.h>
#include <limits.h>
#include <poll.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <time.h>
#include <unistd.h>

/* How many events one wait takes; the rest come with the next. */
enum { MOST_EVENTS = 128 };

/* What the interrupter's events carry in place of generation and descriptor. */
#define INTERRUPTED UINT64_MAX

static int epoll = -1;
static int interrupter = -1;

/* What the last wait found. */
static struct epoll_event events[MOST_EVENTS];
static int event_count;

static int start(void)
{
    int error = 0;
    struct epoll_event event = { .events = EPOLLIN, .data.u64 = INTERRUPTED };
    epoll = epoll_create1(EPOLL_CLOEXEC);
    if (epoll < 0)
        return -errno;
    interrupter = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
    if (interrupter < 0 || epoll_ctl(epoll, EPOLL_CTL_ADD, interrupter, &event) < 0)
        error = -errno;
    if (error < 0) {
        if (interrupter >= 0)
            (void)close(interrupter);       /* nothing was done with them that could have failed */
        (void)close(epoll);
    }
    return error;
}

static int control(int operation, int fd, uint32_t generation, unsigned directions)
{
    struct epoll_event event = {
        .events = EPOLLONESHOT,
        .data.u64 = (uint64_t)generation << 32 | (uint32_t)fd,
    };
    if (directions & ACC_DIRECTION_READ)
        event.events |= EPOLLIN | EPOLLRDHUP;
    if (directions & ACC_DIRECTION_WRITE)
        event.events |= EPOLLOUT;
    return epoll_ctl(epoll, operation, fd, &event) < 0 ? -errno : 0;
}

static int add(int fd, uint32_t generation, unsigned directions)
{
    return control(EPOLL_CTL_ADD, fd, generation, directions);
}

static int change(int fd, uint32_t generation, unsigned directions)
{
    return control(EPOLL_CTL_MOD, fd, generation, directions);
}

static int remove_registration(int fd)
{
    return control(EPOLL_CTL_DEL, fd, 0, 0);
}

static void report_one(const struct epoll_event *event)
{
    if (event->data.u64 == INTERRUPTED) {
        uint64_t count;
        /* It fails when somebody else has emptied it (nobody does): then it is silent, which is what is wanted. */
        ssize_t ignored = read(interrupter, &count, sizeof count);
        (void)ignored;
        return;
    }
    unsigned directions = 0;
    if (event->events & (EPOLLIN | EPOLLRDHUP))
        directions |= ACC_DIRECTION_READ;
    if (event->events & EPOLLOUT)
        directions |= ACC_DIRECTION_WRITE;
    if (event->events & (EPOLLHUP | EPOLLERR))
        directions |= ACC_DIRECTION_READ | ACC_DIRECTION_WRITE;
    acc_descriptor_event((int)(uint32_t)event->data.u64, (uint32_t)(event->data.u64 >> 32), directions);
}

/* epoll_wait(2) counts in milliseconds, so it takes the whole ones; the runtime asks again for the rest, which ppoll(2)
 * waits for, to the nanosecond.  (epoll_pwait2 does both, but not on older kernels, nor under valgrind.) */
static int wait_with_timeout(int64_t timeout)
{
    int64_t milliseconds = timeout < 0 ? -1 : timeout / ACC_MS;
    if (timeout > 0 && milliseconds == 0) {
        struct pollfd readable = { .fd = epoll, .events = POLLIN };
        int count = ppoll(&readable, 1, &(struct timespec){ .tv_nsec = (long)timeout }, NULL);
        if (count <= 0)
            return count;
    }
    return epoll_wait(epoll, events, MOST_EVENTS, milliseconds > INT_MAX ? INT_MAX : (int)milliseconds);
}

static int wait_for_events(int64_t timeout)
{
    event_count = wait_with_timeout(timeout);
    if (event_count >= 0)
        return 0;
    event_count = 0;
    return errno == EINTR ? 0 : -errno;
}

static void report(void)
{
    for (int i = 0; i < event_count; i++)
        report_one(&events[i]);
    event_count = 0;
}

static void interrupt(void)
{
    int saved = errno;
    uint64_t one = 1;
    /* It fails only when the counter is full: then the wait ends anyway. */
    ssize_t ignored = write(interrupter, &one, sizeof one);
    (void)ignored;
    errno = saved;
}

const acc_driver acc_epoll_driver = {
    .start = start,
    .add = add,
    .change = change,
    .remove = remove_registration,
    .wait = wait_for_events,
    .report = report,
    .interrupt = interrupt,
};

const acc_driver *const acc_current_driver = &acc_epoll_driver;
