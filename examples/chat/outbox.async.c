/* outbox.async.c: sends a client what there is for it, and no faster than it reads.
 *
 * Sending is a task of its own, since it may have to wait for the client, and nobody else should.  That task is there
 * only while there is something to send:
 *
 *     outbox_wake     nobody is sending? then spawn send_all, and keep its handle
 *     send_all        sends until there is nothing more; then it is done
 *     outbox_sent     takes the handle and waits for the task
 *     outbox_close    cancels the task, if it is not done
 *
 * So a client who has read everything costs no buffer, and nothing needs to wait for "there is something to send". */
#include "outbox.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>

void outbox_open(struct outbox *outbox, int socket)
{
    *outbox = (struct outbox){.socket = socket};
    TAILQ_INIT(&outbox->members);
}

void outbox_close(struct outbox *outbox)
{
    acc_cancel(outbox->task);           /* nothing happens if there is none, or if it is done */
}

/* Takes something out of the outbox: how many bytes, 0 if there is nothing. */
static size_t take(struct outbox *outbox, char *to, size_t room)
{
    size_t length = outbox->length;
    if (length > 0) {
        memcpy(to, outbox->answers, length);
        outbox->length = 0;
        return length;
    }

    struct member *member;
    TAILQ_FOREACH(member, &outbox->members, in_outbox) {
        length = group_take(member, to, room);
        if (length > 0) {
            /* To the end of the line, so that a busy group does not hide the others. */
            TAILQ_REMOVE(&outbox->members, member, in_outbox);
            TAILQ_INSERT_TAIL(&outbox->members, member, in_outbox);
            break;
        }
    }
    return length;
}

static async void send_all(struct outbox *outbox)
{
    defer outbox->sending = false;
    char bytes[4 * MESSAGE_SIZE];       /* our own copy: the group may drop a message while we wait to send it */
    size_t length;

    while ((length = take(outbox, bytes, sizeof bytes)) > 0) {
        ssize_t sent = await acc_write_all(outbox->socket, bytes, length);
        if (sent < 0) {
            /* The connection's own task waits to read: it is to see that this is the end. */
            outbox->error = (int)sent;
            acc_shutdown(outbox->socket, SHUT_RDWR);
            return;
        }
    }
}

void outbox_wake(struct outbox *outbox)
{
    if (outbox->sending || outbox->error < 0)
        return;
    outbox->sending = true;
    acc_cancel(outbox->task);           /* the last one is done: this gives back what was kept for its handle */
    outbox->task = acc_spawn(send_all(outbox));
}

void outbox_answer(struct outbox *outbox, const char *format, ...)
{
    assert(outbox_has_room(outbox));
    char *to = outbox->answers + outbox->length;

    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(to, ANSWER_SIZE - 1, format, arguments);
    va_end(arguments);
    if (length < 0)
        return;
    if (length > ANSWER_SIZE - 2)
        length = ANSWER_SIZE - 2;
    to[length] = '\n';
    outbox->length += (size_t)length + 1;
    outbox_wake(outbox);
}

bool outbox_has_room(const struct outbox *outbox)
{
    return sizeof outbox->answers - outbox->length >= ANSWER_SIZE;
}

async void outbox_sent(struct outbox *outbox)
{
    while (outbox->sending) {
        /* The handle is ours now.  By the time we see that the task is done there may be news, and another task. */
        acc_future(void) task = outbox->task;
        outbox->task = NULL;
        defer acc_cancel(task);
        await task;
    }
}
