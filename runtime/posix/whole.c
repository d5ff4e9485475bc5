/* whole.c: reading and writing until a buffer is through: acc_read_exact, acc_write_all, and the two that keep count
 * where the caller sees it, acc_read_exact_into and acc_write_all_from.
 *
 *     attempt: one system call for what is left ─┬─ that was all, the end, a failure ──▶ done
 *        ▲                                       └─ *done has grown ─┐
 *        └───────────────────────────────────────────────────────────┘
 *
 * The four differ in where the count stands: in the future, or at the caller's. */
#define ACC_TRANSLATED
#include "../core/core.h"
#include "descriptor.h"
#include "io.h"

#include <errno.h>

/* One call for what is left, which may be nothing: ACC_NOT_YET, or the result. */
static ssize_t read_more(int fd, char *buffer, size_t length, size_t *done)
{
    if (*done > length)
        return -EINVAL;
    ssize_t count = acc_read_now(fd, buffer + *done, length - *done);
    if (count < 0)
        return count;
    *done += (size_t)count;
    return count == 0 || *done == length ? (ssize_t)*done : ACC_NOT_YET;
}

static ssize_t write_more(int fd, const char *buffer, size_t length, size_t *done)
{
    if (*done > length)
        return -EINVAL;
    if (*done == length)                /* nothing to write */
        return (ssize_t)*done;
    ssize_t count = acc_write_now(fd, buffer + *done, length - *done);
    if (count < 0)
        return count;
    if (count == 0)                     /* no file does that; to go on would be to go on for ever */
        return -EIO;
    *done += (size_t)count;
    return *done == length ? (ssize_t)*done : ACC_NOT_YET;
}

/* ---- acc_read_exact ---------------------------------------------------------------------------------------------- */

void acc_read_exact__init(struct acc_read_exact__future *self, int fd, void *buf, size_t len)
{
    self->waiter = acc_waiter_for(fd, ACC_DIRECTION_READ);
    self->buffer = buf;
    self->length = len;
    self->done = 0;
}

static ssize_t attempt_read_exact(void *future)
{
    struct acc_read_exact__future *self = future;
    return read_more(self->waiter.fd, self->buffer, self->length, &self->done);
}

acc_poll acc_read_exact__poll(struct acc_read_exact__future *self, acc_context *cx)
{
    ssize_t result;
    if (acc_waiter_poll(&self->waiter, cx, attempt_read_exact, self, &result) == ACC_PENDING)
        return ACC_PENDING;
    self->result = result;
    return ACC_READY;
}

void acc_read_exact__drop(struct acc_read_exact__future *self)
{
    acc_waiter_drop(&self->waiter);
}

ACC_OPERATION(acc_read_exact);
ACC_FUNCTION(ssize_t, acc_read_exact, (int fd, void *buf, size_t len), (future, fd, buf, len))

/* ---- acc_read_exact_into ----------------------------------------------------------------------------------------- */

void acc_read_exact_into__init(struct acc_read_exact_into__future *self, int fd, void *buf, size_t len, size_t *done)
{
    self->waiter = acc_waiter_for(fd, ACC_DIRECTION_READ);
    self->buffer = buf;
    self->length = len;
    self->done = done;
}

static ssize_t attempt_read_exact_into(void *future)
{
    struct acc_read_exact_into__future *self = future;
    return read_more(self->waiter.fd, self->buffer, self->length, self->done);
}

acc_poll acc_read_exact_into__poll(struct acc_read_exact_into__future *self, acc_context *cx)
{
    ssize_t result;
    if (acc_waiter_poll(&self->waiter, cx, attempt_read_exact_into, self, &result) == ACC_PENDING)
        return ACC_PENDING;
    self->result = result;
    return ACC_READY;
}

void acc_read_exact_into__drop(struct acc_read_exact_into__future *self)
{
    acc_waiter_drop(&self->waiter);
}

ACC_OPERATION(acc_read_exact_into);
ACC_FUNCTION(ssize_t, acc_read_exact_into, (int fd, void *buf, size_t len, size_t *done), (future, fd, buf, len, done))

/* ---- acc_write_all ----------------------------------------------------------------------------------------------- */

void acc_write_all__init(struct acc_write_all__future *self, int fd, const void *buf, size_t len)
{
    self->waiter = acc_waiter_for(fd, ACC_DIRECTION_WRITE);
    self->buffer = buf;
    self->length = len;
    self->done = 0;
}

static ssize_t attempt_write_all(void *future)
{
    struct acc_write_all__future *self = future;
    return write_more(self->waiter.fd, self->buffer, self->length, &self->done);
}

acc_poll acc_write_all__poll(struct acc_write_all__future *self, acc_context *cx)
{
    ssize_t result;
    if (acc_waiter_poll(&self->waiter, cx, attempt_write_all, self, &result) == ACC_PENDING)
        return ACC_PENDING;
    self->result = result;
    return ACC_READY;
}

void acc_write_all__drop(struct acc_write_all__future *self)
{
    acc_waiter_drop(&self->waiter);
}

ACC_OPERATION(acc_write_all);
ACC_FUNCTION(ssize_t, acc_write_all, (int fd, const void *buf, size_t len), (future, fd, buf, len))

/* ---- acc_write_all_from ------------------------------------------------------------------------------------------ */

void acc_write_all_from__init(struct acc_write_all_from__future *self, int fd, const void *buf, size_t len,
                              size_t *done)
{
    self->waiter = acc_waiter_for(fd, ACC_DIRECTION_WRITE);
    self->buffer = buf;
    self->length = len;
    self->done = done;
}

static ssize_t attempt_write_all_from(void *future)
{
    struct acc_write_all_from__future *self = future;
    return write_more(self->waiter.fd, self->buffer, self->length, self->done);
}

acc_poll acc_write_all_from__poll(struct acc_write_all_from__future *self, acc_context *cx)
{
    ssize_t result;
    if (acc_waiter_poll(&self->waiter, cx, attempt_write_all_from, self, &result) == ACC_PENDING)
        return ACC_PENDING;
    self->result = result;
    return ACC_READY;
}

void acc_write_all_from__drop(struct acc_write_all_from__future *self)
{
    acc_waiter_drop(&self->waiter);
}

ACC_OPERATION(acc_write_all_from);
ACC_FUNCTION(ssize_t, acc_write_all_from, (int fd, const void *buf, size_t len, size_t *done),
             (future, fd, buf, len, done))
