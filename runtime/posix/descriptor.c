/* descriptor.c: a table of what the runtime knows about each descriptor: who waits for it, and its registration.
 *
 * A descriptor is a plain int.  It may be closed by close(2) without the runtime hearing of it, and its number given to
 * something else.  So nothing here trusts the table:
 *
 *   - Each wait arms the driver anew.  If the driver then does not know the descriptor, the number has changed hands:
 *     those who waited for the old one end with -ECANCELED, and the new one is registered.
 *   - The old one may still be open under another number (dup, fork) and go on reporting.  Its reports carry the old
 *     generation, and are ignored.
 *   - Whether a descriptor is non-blocking is asked again, or does not matter (acc_descriptor_kind). */
#define _GNU_SOURCE
#define ACC_TRANSLATED
#include "descriptor.h"

#include "../core/core.h"
#include "posix.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

typedef struct descriptor {
    struct acc_waiter *waiters;     /* oldest first; mostly none or one */
    uint32_t generation;
    bool registered;
    unsigned char kind;
} descriptor;

static struct {
    descriptor *descriptors;        /* indexed by number */
    int count;
    size_t waiters;                 /* in all lists */
} table;

/* ---- The table --------------------------------------------------------------------------------------------------- */

static descriptor *known(int fd)
{
    return fd >= 0 && fd < table.count ? &table.descriptors[fd] : NULL;
}

/* Makes room for this number.  Not for a number that is not open: it may be anything. */
static int make_room(int fd)
{
    if (known(fd))
        return 0;
    if (fcntl(fd, F_GETFD) < 0)
        return -errno;
    int count = table.count < 32 ? 32 : table.count;
    while (count <= fd)
        count = count > INT_MAX / 2 ? INT_MAX : count * 2;
    descriptor *grown = realloc(table.descriptors, (size_t)count * sizeof *grown);
    if (!grown)
        return -ENOMEM;
    for (int i = table.count; i < count; i++)
        grown[i] = (descriptor){ 0 };
    table.descriptors = grown;
    table.count = count;
    return 0;
}

static void append(descriptor *of, struct acc_waiter *waiter)
{
    struct acc_waiter **end = &of->waiters;
    while (*end)
        end = &(*end)->next;
    waiter->next = NULL;
    *end = waiter;
    table.waiters++;
}

static void unlink_waiter(struct acc_waiter *waiter)
{
    struct acc_waiter **link = &table.descriptors[waiter->fd].waiters;
    while (*link != waiter)
        link = &(*link)->next;
    *link = waiter->next;
    waiter->state = ACC_WAITER_IDLE;
    table.waiters--;
}

static unsigned awaited_directions(const descriptor *of)
{
    unsigned directions = 0;
    for (const struct acc_waiter *waiter = of->waiters; waiter; waiter = waiter->next)
        if (waiter->state == ACC_WAITER_WAITING)
            directions |= waiter->direction;
    return directions;
}

/* The descriptor is gone: ends all its waits. */
static void forget(descriptor *gone)
{
    gone->generation++;
    gone->registered = false;
    gone->kind = ACC_KIND_UNKNOWN;
    while (gone->waiters) {
        struct acc_waiter *waiter = gone->waiters;
        acc_waker *waker = waiter->waker;
        gone->waiters = waiter->next;
        table.waiters--;
        waiter->state = ACC_WAITER_CANCELED;
        acc_wake(waker);
    }
}

bool acc_descriptor_waited(void)
{
    return table.waiters > 0;
}

/* ---- Waiting ----------------------------------------------------------------------------------------------------- */

/* Arms the driver for a waiter that has just been put at the end of the list. */
static int arm(descriptor *of, struct acc_waiter *waiter)
{
    int fd = waiter->fd;
    if (of->registered) {
        int error = acc_current_driver->change(fd, of->generation, awaited_directions(of));
        if (error != -ENOENT)
            return error;
        unlink_waiter(waiter);
        forget(of);
        append(of, waiter);
        waiter->state = ACC_WAITER_WAITING;
    }
    unsigned directions = awaited_directions(of);
    int error = acc_current_driver->add(fd, of->generation, directions);
    if (error == -EEXIST)
        error = acc_current_driver->change(fd, of->generation, directions);
    of->registered = error == 0;
    return error;
}

int acc_waiter_wait(struct acc_waiter *waiter, acc_context *cx)
{
    int error = acc_posix_start();
    if (error == 0)
        error = make_room(waiter->fd);
    if (error < 0)
        return error;
    descriptor *of = &table.descriptors[waiter->fd];
    append(of, waiter);
    waiter->waker = cx->waker;
    waiter->state = ACC_WAITER_WAITING;
    error = arm(of, waiter);
    if (error < 0)
        unlink_waiter(waiter);
    /* EPERM is the driver's: no need to wait for this kind.  The caller knows better, so the truth is its EAGAIN. */
    return error == -EPERM ? -EAGAIN : error;
}

/* Between two attempts, while other tasks have their turn: not waiting, but to be found by acc_close. */
static int stay_ready(struct acc_waiter *waiter, acc_context *cx)
{
    if (waiter->state != ACC_WAITER_READY) {
        int error = make_room(waiter->fd);
        if (error < 0)
            return error;
        append(&table.descriptors[waiter->fd], waiter);
        waiter->state = ACC_WAITER_READY;
    }
    waiter->waker = cx->waker;
    return 0;
}

static acc_poll pending_unless(int error, ssize_t *result)
{
    if (error == 0)
        return ACC_PENDING;
    *result = error;
    return ACC_READY;
}

acc_poll acc_waiter_poll(struct acc_waiter *waiter, acc_context *cx, acc_attempt *attempt, void *future,
                         ssize_t *result)
{
    if (waiter->state == ACC_WAITER_WAITING) {
        waiter->waker = cx->waker;
        return ACC_PENDING;
    }
    if (waiter->state == ACC_WAITER_CANCELED) {
        waiter->state = ACC_WAITER_IDLE;
        *result = -ECANCELED;
        return ACC_READY;
    }
    do {
        if (!acc_task_budget(cx))
            return pending_unless(stay_ready(waiter, cx), result);
        acc_waiter_drop(waiter);
        *result = attempt(future);
    } while (*result == ACC_NOT_YET);
    return *result == -EAGAIN ? pending_unless(acc_waiter_wait(waiter, cx), result) : ACC_READY;
}

void acc_waiter_drop(struct acc_waiter *waiter)
{
    if (waiter->state == ACC_WAITER_WAITING || waiter->state == ACC_WAITER_READY)
        unlink_waiter(waiter);
}

void acc_descriptor_event(int fd, uint32_t generation, unsigned directions)
{
    descriptor *of = &table.descriptors[fd];    /* there was room for it when it was registered */
    if (of->generation != generation)
        return;
    for (struct acc_waiter *waiter = of->waiters; waiter; waiter = waiter->next) {
        if (waiter->state == ACC_WAITER_WAITING && waiter->direction & directions) {
            waiter->state = ACC_WAITER_READY;
            acc_wake(waiter->waker);
        }
    }
    /* The report has disarmed the registration for the other direction too. */
    unsigned left = awaited_directions(of);
    if (left && acc_current_driver->change(fd, generation, left) < 0)
        forget(of);     /* it fails only if the descriptor was closed behind our back */
}

int acc_close(int fd)
{
    descriptor *closed = known(fd);
    if (closed) {
        /* Closing unregisters too, but not while the same thing is open under another number.  It fails when the
         * descriptor was closed behind our back: then there is nothing to unregister. */
        if (closed->registered)
            (void)acc_current_driver->remove(fd);
        forget(closed);
    }
    /* On Linux a close that was interrupted has closed. */
    return close(fd) < 0 && errno != EINTR ? -errno : 0;
}

/* ---- Non-blocking ------------------------------------------------------------------------------------------------ */

/* The standard streams are mostly shared with other programs, the shell for one: they are given back as they were. */
static bool changed_stream[3];
static pid_t changed_by;

static void restore_streams(void)
{
    if (getpid() != changed_by)     /* the child of a fork */
        return;
    for (int fd = 0; fd < 3; fd++) {
        int flags = changed_stream[fd] ? fcntl(fd, F_GETFL) : -1;
        if (flags >= 0)
            (void)fcntl(fd, F_SETFL, flags & ~O_NONBLOCK);      /* nobody is left to be told of a failure */
    }
}

static void remember_stream(int fd)
{
    if (!changed_by) {
        changed_by = getpid();
        if (atexit(restore_streams) != 0)
            return;                 /* no room for one more: they stay non-blocking */
    }
    changed_stream[fd] = true;
}

int acc_set_nonblocking(int fd)
{
    int flags = fcntl(fd, F_GETFL);
    if (flags < 0)
        return -errno;
    if (flags & O_NONBLOCK)
        return 0;
    if (fcntl(fd, F_SETFL, flags | O_NONBLOCK) < 0)
        return -errno;
    if (fd < 3)
        remember_stream(fd);
    return 0;
}

int acc_descriptor_kind(int fd)
{
    descriptor *of = known(fd);
    if (of && of->kind != ACC_KIND_UNKNOWN)
        return of->kind;
    int error = acc_set_nonblocking(fd);
    if (error == 0)
        error = make_room(fd);
    if (error < 0)
        return error;
    int type;
    socklen_t length = sizeof type;
    bool is_socket = getsockopt(fd, SOL_SOCKET, SO_TYPE, &type, &length) == 0;
    return table.descriptors[fd].kind = is_socket ? ACC_KIND_SOCKET : ACC_KIND_OTHER;
}

void acc_descriptor_forget_kind(int fd)
{
    table.descriptors[fd].kind = ACC_KIND_UNKNOWN;
}

void acc_descriptor_opened(int fd, int kind)
{
    descriptor *of = known(fd);
    if (!of) {
        /* It will be asked for its kind instead. */
        if (make_room(fd) < 0)
            return;
        of = known(fd);
    }
    forget(of);
    of->kind = (unsigned char)kind;
}
