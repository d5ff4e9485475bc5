/* io.c: reading and writing any descriptor: acc_read, acc_write, acc_readable, acc_writable.  Each is an attempt for
 * acc_waiter_poll (descriptor.h). */
#define _GNU_SOURCE
#define ACC_TRANSLATED
#include "io.h"

#include "../core/core.h"
#include "descriptor.h"

#include <errno.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

/* ---- One system call --------------------------------------------------------------------------------------------- */

/* What a call left in errno: 0 means that it should be made again. */
static ssize_t failure(int fd)
{
    switch (errno) {
    case EINTR:
        return 0;
    case EWOULDBLOCK:
#if EAGAIN != EWOULDBLOCK
    case EAGAIN:
#endif
        return -EAGAIN;
    case ENOTSOCK:      /* its number was a socket's, and has changed hands */
        acc_descriptor_forget_kind(fd);
        return 0;
    default:
        return -errno;
    }
}

ssize_t acc_read_now(int fd, void *buffer, size_t length)
{
    for (;;) {
        ssize_t count;
        int kind = acc_descriptor_kind(fd);
        if (kind < 0)
            return kind;
        /* recv of nothing would wait for something. */
        if (kind == ACC_KIND_SOCKET && length > 0) {
            count = recv(fd, buffer, length, MSG_DONTWAIT);
        } else {
            int error = acc_set_nonblocking(fd);
            if (error < 0)
                return error;
            count = read(fd, buffer, length);
        }
        if (count >= 0)
            return count;
        ssize_t error = failure(fd);
        if (error < 0)
            return error;
    }
}

ssize_t acc_write_now(int fd, const void *buffer, size_t length)
{
    for (;;) {
        ssize_t count;
        int kind = acc_descriptor_kind(fd);
        if (kind < 0)
            return kind;
        if (kind == ACC_KIND_SOCKET) {
            count = send(fd, buffer, length, MSG_DONTWAIT | MSG_NOSIGNAL);
        } else {
            int error = acc_set_nonblocking(fd);
            if (error < 0)
                return error;
            count = write(fd, buffer, length);
        }
        if (count >= 0)
            return count;
        ssize_t error = failure(fd);
        if (error < 0)
            return error;
    }
}

/* ---- acc_read, acc_write ----------------------------------------------------------------------------------------- */

void acc_read__init(struct acc_read__future *self, int fd, void *buf, size_t len)
{
    self->waiter = acc_waiter_for(fd, ACC_DIRECTION_READ);
    self->buffer = buf;
    self->length = len;
}

static ssize_t attempt_read(void *future)
{
    struct acc_read__future *self = future;
    return acc_read_now(self->waiter.fd, self->buffer, self->length);
}

acc_poll acc_read__poll(struct acc_read__future *self, acc_context *cx)
{
    ssize_t result;
    if (acc_waiter_poll(&self->waiter, cx, attempt_read, self, &result) == ACC_PENDING)
        return ACC_PENDING;
    self->result = result;
    return ACC_READY;
}

void acc_read__drop(struct acc_read__future *self)
{
    acc_waiter_drop(&self->waiter);
}

ACC_OPERATION(acc_read);
ACC_FUNCTION(ssize_t, acc_read, (int fd, void *buf, size_t len), (future, fd, buf, len))

void acc_write__init(struct acc_write__future *self, int fd, const void *buf, size_t len)
{
    self->waiter = acc_waiter_for(fd, ACC_DIRECTION_WRITE);
    self->buffer = buf;
    self->length = len;
}

static ssize_t attempt_write(void *future)
{
    struct acc_write__future *self = future;
    return acc_write_now(self->waiter.fd, self->buffer, self->length);
}

acc_poll acc_write__poll(struct acc_write__future *self, acc_context *cx)
{
    ssize_t result;
    if (acc_waiter_poll(&self->waiter, cx, attempt_write, self, &result) == ACC_PENDING)
        return ACC_PENDING;
    self->result = result;
    return ACC_READY;
}

void acc_write__drop(struct acc_write__future *self)
{
    acc_waiter_drop(&self->waiter);
}

ACC_OPERATION(acc_write);
ACC_FUNCTION(ssize_t, acc_write, (int fd, const void *buf, size_t len), (future, fd, buf, len))

/* ---- acc_readable, acc_writable ---------------------------------------------------------------------------------- */

/* poll(2) knows every kind of descriptor: a regular file, which epoll refuses, is always ready.  The caller's own calls
 * rely on O_NONBLOCK, so it is looked at each time. */
static ssize_t ready_now(int fd, short events)
{
    int error = acc_set_nonblocking(fd);
    if (error < 0)
        return error;
    struct pollfd asked = { .fd = fd, .events = events };
    int count;
    do
        count = poll(&asked, 1, 0);
    while (count < 0 && errno == EINTR);
    if (count < 0)
        return -errno;
    return count == 0 ? -EAGAIN : 0;
}

void acc_readable__init(struct acc_readable__future *self, int fd)
{
    self->waiter = acc_waiter_for(fd, ACC_DIRECTION_READ);
}

static ssize_t attempt_readable(void *future)
{
    struct acc_readable__future *self = future;
    return ready_now(self->waiter.fd, POLLIN | POLLRDHUP);
}

acc_poll acc_readable__poll(struct acc_readable__future *self, acc_context *cx)
{
    ssize_t result;
    if (acc_waiter_poll(&self->waiter, cx, attempt_readable, self, &result) == ACC_PENDING)
        return ACC_PENDING;
    self->result = (int)result;
    return ACC_READY;
}

void acc_readable__drop(struct acc_readable__future *self)
{
    acc_waiter_drop(&self->waiter);
}

ACC_OPERATION(acc_readable);
ACC_FUNCTION(int, acc_readable, (int fd), (future, fd))

void acc_writable__init(struct acc_writable__future *self, int fd)
{
    self->waiter = acc_waiter_for(fd, ACC_DIRECTION_WRITE);
}

static ssize_t attempt_writable(void *future)
{
    struct acc_writable__future *self = future;
    return ready_now(self->waiter.fd, POLLOUT);
}

acc_poll acc_writable__poll(struct acc_writable__future *self, acc_context *cx)
{
    ssize_t result;
    if (acc_waiter_poll(&self->waiter, cx, attempt_writable, self, &result) == ACC_PENDING)
        return ACC_PENDING;
    self->result = (int)result;
    return ACC_READY;
}

void acc_writable__drop(struct acc_writable__future *self)
{
    acc_waiter_drop(&self->waiter);
}

ACC_OPERATION(acc_writable);
ACC_FUNCTION(int, acc_writable, (int fd), (future, fd))
