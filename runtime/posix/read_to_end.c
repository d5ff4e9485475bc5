/* read_to_end.c: acc_read_to_end: reads into memory that doubles when it is full. */
#define ACC_TRANSLATED
#include "../core/core.h"
#include "descriptor.h"
#include "io.h"

#include <errno.h>
#include <stdlib.h>

enum {
    FIRST_CAPACITY = 1024,
    MOST_AT_ONCE = 64 * 1024        /* a larger read would keep other tasks waiting */
};

void acc_read_to_end__init(struct acc_read_to_end__future *self, int fd, char **buf)
{
    self->waiter = acc_waiter_for(fd, ACC_DIRECTION_READ);
    self->buffer = buf;
    self->data = NULL;
    self->capacity = 0;
    self->done = 0;
}

/* Makes room for a byte and the closing 0.  No object has half of SIZE_MAX, so the double of its size is a size. */
static int grow(struct acc_read_to_end__future *self)
{
    size_t capacity = self->capacity ? self->capacity * 2 : FIRST_CAPACITY;
    char *data = realloc(self->data, capacity);
    if (!data)
        return -ENOMEM;
    self->data = data;
    self->capacity = capacity;
    return 0;
}

static ssize_t attempt_read_to_end(void *future)
{
    struct acc_read_to_end__future *self = future;
    if (self->capacity - self->done < 2) {
        int error = grow(self);
        if (error < 0)
            return error;
    }
    size_t room = self->capacity - self->done - 1;
    ssize_t count = acc_read_now(self->waiter.fd, self->data + self->done, room < MOST_AT_ONCE ? room : MOST_AT_ONCE);
    if (count < 0)
        return count;
    self->done += (size_t)count;
    return count > 0 ? ACC_NOT_YET : (ssize_t)self->done;
}

/* Gives the bytes to the caller, who may keep them for long: without the spare room. */
static void hand_over(struct acc_read_to_end__future *self)
{
    self->data[self->done] = '\0';
    char *fitting = realloc(self->data, self->done + 1);
    *self->buffer = fitting ? fitting : self->data;
}

acc_poll acc_read_to_end__poll(struct acc_read_to_end__future *self, acc_context *cx)
{
    ssize_t result;
    if (acc_waiter_poll(&self->waiter, cx, attempt_read_to_end, self, &result) == ACC_PENDING)
        return ACC_PENDING;
    if (result >= 0) {
        hand_over(self);
    } else {
        free(self->data);
        *self->buffer = NULL;
    }
    self->data = NULL;      /* not the future's any more, when it is dropped */
    self->result = result;
    return ACC_READY;
}

void acc_read_to_end__drop(struct acc_read_to_end__future *self)
{
    acc_waiter_drop(&self->waiter);
    free(self->data);
    self->data = NULL;
}

ACC_OPERATION(acc_read_to_end);
ACC_FUNCTION(ssize_t, acc_read_to_end, (int fd, char **buf), (future, fd, buf))
