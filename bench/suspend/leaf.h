/* leaf.h: what the functions measured here wait for, a future written by hand whose poll any compiler can see through. */
#ifndef LEAF_H
#define LEAF_H

#include <acc.h>
#include <stdbool.h>

struct leaf__future {
    int result;
    bool waits;
};

#ifndef ACC_TRANSLATED
/* Gives back `value`; with `waits`, at its second poll. */
async int leaf(int value, bool waits);
#else
static inline void leaf__init(struct leaf__future *self, int value, bool waits)
{
    self->result = value;
    self->waits = waits;
}

static inline acc_poll leaf__poll(struct leaf__future *self, acc_context *cx)
{
    (void)cx;
    if (self->waits) {
        self->waits = false;
        return ACC_PENDING;
    }
    return ACC_READY;
}

static inline void leaf__drop(struct leaf__future *self)
{
    (void)self;
}

extern const acc_future_type leaf__type;     /* in main.c */
#endif

#endif
