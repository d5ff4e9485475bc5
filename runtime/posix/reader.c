/* reader.c: acc_reader: lines, and bytes by number, out of a descriptor that gives them as it likes.
 *
 *     buffer:  [ taken | searched, no newline | not searched yet | room ]
 *                      ^ start                                   ^ end  ^ capacity
 *
 *     attempt: is what is asked for there? ─┬─ yes: start moves on ──▶ done
 *        ▲                                  └─ no: read into the room; end moves on ─┐
 *        └───────────────────────────────────────────────────────────────────────────┘
 *
 * All that came is in the reader, not in the futures, so a future that is dropped takes nothing away.  What it gave out
 * before stays where it is until the next attempt, which may move what was not taken to the front, to make room. */
#define ACC_TRANSLATED
#include "../core/core.h"
#include "descriptor.h"
#include "io.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

enum {
    FIRST_CAPACITY = 4096,          /* of memory of its own */
    DEFAULT_SIZE = 64 * 1024,
    MOST_AT_ONCE = 64 * 1024        /* a larger read would keep other tasks waiting */
};

/* ---- The buffer -------------------------------------------------------------------------------------------------- */

static size_t unread(const acc_reader *reader)
{
    return reader->end - reader->start;
}

/* How many bytes the buffer can hold at most. */
static size_t limit(const acc_reader *reader)
{
    return reader->size > 0 ? reader->size : DEFAULT_SIZE;
}

static void move_to_front(acc_reader *reader)
{
    if (unread(reader) > 0)
        memmove(reader->buffer, reader->buffer + reader->start, unread(reader));
    reader->end -= reader->start;
    reader->start = 0;
}

static int grow(acc_reader *reader, size_t capacity)
{
    char *buffer = realloc(reader->owned ? reader->buffer : NULL, capacity);
    if (!buffer)
        return -ENOMEM;
    reader->owned = 1;
    reader->buffer = buffer;
    reader->capacity = capacity;
    return 0;
}

/* Makes room for `length` bytes from `start` on, of which there are fewer: 0, -EMSGSIZE, -ENOMEM. */
static int make_room(acc_reader *reader, size_t length)
{
    if (reader->buffer && !reader->owned)
        reader->capacity = reader->size;
    if (unread(reader) == 0)
        reader->start = reader->end = 0;
    if (length > limit(reader))
        return -EMSGSIZE;
    if (reader->start + length <= reader->capacity)
        return 0;
    move_to_front(reader);
    if (length <= reader->capacity)
        return 0;
    if (reader->buffer && !reader->owned)
        return -EMSGSIZE;           /* it has no size */
    size_t capacity = reader->capacity > 0 ? reader->capacity : FIRST_CAPACITY;
    while (capacity < length)
        capacity *= 2;
    return grow(reader, capacity < limit(reader) ? capacity : limit(reader));
}

/* Reads what is there into the room, of which there is some: ACC_NOT_YET, the end included, or a failure. */
static ssize_t fill(acc_reader *reader)
{
    size_t room = reader->capacity - reader->end;
    ssize_t count = acc_read_now(reader->fd, reader->buffer + reader->end, room < MOST_AT_ONCE ? room : MOST_AT_ONCE);
    if (count < 0)
        return count;
    reader->end += (size_t)count;
    reader->ended = count == 0;
    return ACC_NOT_YET;
}

static char *take(acc_reader *reader, size_t length)
{
    char *taken = reader->buffer + reader->start;
    reader->start += length;
    reader->searched = reader->searched > length ? reader->searched - length : 0;
    return taken;
}

void acc_reader_free(acc_reader *reader)
{
    if (reader->owned) {
        free(reader->buffer);
        reader->buffer = NULL;
    }
    *reader = (acc_reader){ .fd = reader->fd, .buffer = reader->buffer, .size = reader->size };
}

/* ---- acc_read_line ----------------------------------------------------------------------------------------------- */

void acc_read_line__init(struct acc_read_line__future *self, acc_reader *reader, char **line)
{
    self->waiter = acc_waiter_for(reader->fd, ACC_DIRECTION_READ);
    self->reader = reader;
    self->line = line;
}

/* Takes a line, and the byte after it, which becomes the 0. */
static ssize_t take_line(acc_reader *reader, size_t length, size_t newline, char **line)
{
    *line = take(reader, length + newline);
    (*line)[length] = '\0';
    reader->length = length;
    return 1;
}

static ssize_t attempt_read_line(void *future)
{
    struct acc_read_line__future *self = future;
    acc_reader *reader = self->reader;
    size_t length = unread(reader);
    if (length > reader->searched) {
        char *start = reader->buffer + reader->start;
        const char *newline = memchr(start + reader->searched, '\n', length - reader->searched);
        if (newline)
            return take_line(reader, (size_t)(newline - start), 1, self->line);
    }
    reader->searched = length;
    if (reader->ended && length == 0) {
        *self->line = NULL;
        return 0;
    }
    int error = make_room(reader, length + 1);      /* for more, or for the 0 after the last line */
    if (error < 0)
        return error;
    return reader->ended ? take_line(reader, length, 0, self->line) : fill(reader);
}

acc_poll acc_read_line__poll(struct acc_read_line__future *self, acc_context *cx)
{
    ssize_t result;
    if (acc_waiter_poll(&self->waiter, cx, attempt_read_line, self, &result) == ACC_PENDING)
        return ACC_PENDING;
    self->result = (int)result;
    return ACC_READY;
}

void acc_read_line__drop(struct acc_read_line__future *self)
{
    acc_waiter_drop(&self->waiter);
}

ACC_OPERATION(acc_read_line);
ACC_FUNCTION(int, acc_read_line, (acc_reader *reader, char **line), (future, reader, line))

/* ---- acc_read_bytes ---------------------------------------------------------------------------------------------- */

void acc_read_bytes__init(struct acc_read_bytes__future *self, acc_reader *reader, char **bytes, size_t len)
{
    self->waiter = acc_waiter_for(reader->fd, ACC_DIRECTION_READ);
    self->reader = reader;
    self->bytes = bytes;
    self->length = len;
}

static ssize_t attempt_read_bytes(void *future)
{
    struct acc_read_bytes__future *self = future;
    acc_reader *reader = self->reader;
    int error = make_room(reader, self->length > 0 ? self->length : 1);
    if (error < 0)
        return error;
    size_t there = unread(reader);
    if (there < self->length && !reader->ended)
        return fill(reader);
    size_t length = there < self->length ? there : self->length;
    *self->bytes = take(reader, length);
    return (ssize_t)length;
}

acc_poll acc_read_bytes__poll(struct acc_read_bytes__future *self, acc_context *cx)
{
    ssize_t result;
    if (acc_waiter_poll(&self->waiter, cx, attempt_read_bytes, self, &result) == ACC_PENDING)
        return ACC_PENDING;
    self->result = result;
    return ACC_READY;
}

void acc_read_bytes__drop(struct acc_read_bytes__future *self)
{
    acc_waiter_drop(&self->waiter);
}

ACC_OPERATION(acc_read_bytes);
ACC_FUNCTION(ssize_t, acc_read_bytes, (acc_reader *reader, char **bytes, size_t len), (future, reader, bytes, len))

/* ---- acc_reader_read --------------------------------------------------------------------------------------------- */

void acc_reader_read__init(struct acc_reader_read__future *self, acc_reader *reader, void *buf, size_t len)
{
    self->waiter = acc_waiter_for(reader->fd, ACC_DIRECTION_READ);
    self->reader = reader;
    self->buffer = buf;
    self->length = len;
}

static ssize_t attempt_reader_read(void *future)
{
    struct acc_reader_read__future *self = future;
    acc_reader *reader = self->reader;
    size_t there = unread(reader);
    if (there > 0) {
        size_t length = there < self->length ? there : self->length;
        if (length > 0)
            memcpy(self->buffer, take(reader, length), length);
        return (ssize_t)length;
    }
    if (reader->ended || self->length == 0)
        return 0;
    if (self->length >= limit(reader)) {        /* the buffer would be a detour */
        ssize_t count = acc_read_now(reader->fd, self->buffer, self->length);
        reader->ended = count == 0;
        return count;
    }
    int error = make_room(reader, 1);
    return error < 0 ? error : fill(reader);
}

acc_poll acc_reader_read__poll(struct acc_reader_read__future *self, acc_context *cx)
{
    ssize_t result;
    if (acc_waiter_poll(&self->waiter, cx, attempt_reader_read, self, &result) == ACC_PENDING)
        return ACC_PENDING;
    self->result = result;
    return ACC_READY;
}

void acc_reader_read__drop(struct acc_reader_read__future *self)
{
    acc_waiter_drop(&self->waiter);
}

ACC_OPERATION(acc_reader_read);
ACC_FUNCTION(ssize_t, acc_reader_read, (acc_reader *reader, void *buf, size_t len), (future, reader, buf, len))
