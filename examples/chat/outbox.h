/* outbox.h: what a client is to be sent: answers to its commands, and the news of its groups. */
#ifndef OUTBOX_H
#define OUTBOX_H

#include "group.h"

#include <acc.h>
#include <stdbool.h>

enum {
    ANSWER_SIZE = 160,      /* of one answer, with its newline and 0 */
    ANSWERS_SIZE = 1024
};

struct outbox {
    int socket;
    int error;                              /* negative: why nothing can be sent any more */
    TAILQ_HEAD(, member) members;           /* the client's places in its groups */
    size_t length;
    char answers[ANSWERS_SIZE];             /* which were not sent yet */
    bool sending;                           /* a task is about it */
    acc_future(void) task;                  /* the handle of that task, or of the last one */
};

/* The socket is borrowed.  An outbox must stay where it is. */
void outbox_open(struct outbox *outbox, int socket);

/* Stops sending.  Whoever opens an outbox must see that this is called: defer outbox_close(&outbox). */
void outbox_close(struct outbox *outbox);

/* There is something in a group for this client. */
void outbox_wake(struct outbox *outbox);

/* An answer, as from printf, and a newline.  There must be room for it; what is longer than ANSWER_SIZE is cut. */
void outbox_answer(struct outbox *outbox, const char *format, ...) __attribute__((format(printf, 2, 3)));
bool outbox_has_room(const struct outbox *outbox);

/* Waits until all is sent, or cannot be: then outbox->error says why.  Only one task at a time may wait for this.  If
 * it is dropped, sending is over. */
async void outbox_sent(struct outbox *outbox);

#endif
