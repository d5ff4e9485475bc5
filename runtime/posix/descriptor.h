/* descriptor.h: descriptors and the operations that wait for them.
 *
 * Each operation embeds a waiter and gives one function, the attempt, that does the system call:
 *
 *     attempt ─┬─ a result, or a failure ──────────────────────────────▶ done
 *        ▲     └─ -EAGAIN ─▶ in the descriptor's list, driver armed ─┐
 *        └────────────────── event ─▶ woken ◀────────────────────────┘
 */
#ifndef ACC_DESCRIPTOR_H
#define ACC_DESCRIPTOR_H

#include <limits.h>
#include <stdbool.h>
#include <sys/types.h>

#include "acc.h"
#include "driver.h"

/* States of a waiter. */
enum {
    ACC_WAITER_IDLE,        /* not in a list: not started, or done */
    ACC_WAITER_WAITING,     /* in the list of its descriptor, until an event */
    ACC_WAITER_READY,       /* the event came: still in the list, so that acc_close finds it, until the next attempt */
    ACC_WAITER_CANCELED     /* acc_close took it out of the list; its operation will end with -ECANCELED */
};

static inline struct acc_waiter acc_waiter_for(int fd, unsigned char direction)
{
    return (struct acc_waiter){ .fd = fd, .direction = direction };
}

/* One attempt at the operation: its result; -EAGAIN: it must wait; ACC_NOT_YET: it got somewhere, and should be called
 * again. */
typedef ssize_t acc_attempt(void *future);
#define ACC_NOT_YET ((ssize_t)INT_MIN)

/* Polls an operation: attempts, and waits between the attempts.  *result is set with ACC_READY. */
acc_poll acc_waiter_poll(struct acc_waiter *waiter, acc_context *cx, acc_attempt *attempt, void *future,
                         ssize_t *result);

/* Waits without an attempt before: 0, and the operation is pending; or a failure. */
int acc_waiter_wait(struct acc_waiter *waiter, acc_context *cx);

/* Drops an operation: it waits no longer. */
void acc_waiter_drop(struct acc_waiter *waiter);

/* Does any operation wait? */
bool acc_descriptor_waited(void);

/* The driver reports: the descriptor is ready in these directions. */
void acc_descriptor_event(int fd, uint32_t generation, unsigned directions);

/* What the runtime knows of a descriptor. */
enum {
    ACC_KIND_UNKNOWN,
    ACC_KIND_SOCKET,        /* take the calls that need no O_NONBLOCK: recv and send with MSG_DONTWAIT */
    ACC_KIND_OTHER
};

/* Makes it non-blocking and tells its kind, by asking the system at its first use, and by what it remembers later.
 * A number that was closed and opened again behind the runtime's back may be remembered wrongly, so a caller is ready
 * for ENOTSOCK, and for anything but a socket uses acc_set_nonblocking each time.  A negative errno: it is not open. */
int acc_descriptor_kind(int fd);

/* What is remembered of this descriptor is wrong. */
void acc_descriptor_forget_kind(int fd);

/* This descriptor is new: whatever is known of its number is out of date. */
void acc_descriptor_opened(int fd, int kind);

/* Sets O_NONBLOCK if it is not set: 0 or the negative errno. */
int acc_set_nonblocking(int fd);

#endif
