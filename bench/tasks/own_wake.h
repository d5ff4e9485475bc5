/* own_wake.h: a future that wakes its own task at its first poll and is done at its second. */
#ifndef OWN_WAKE_H
#define OWN_WAKE_H

#include <acc.h>
#include <stdbool.h>

struct own_wake__future {
    bool woken;
};

#ifndef ACC_TRANSLATED
async void own_wake(void);
#else
static inline void own_wake__init(struct own_wake__future *self)
{
    self->woken = false;
}

static inline acc_poll own_wake__poll(struct own_wake__future *self, acc_context *cx)
{
    if (self->woken)
        return ACC_READY;
    self->woken = true;
    acc_wake(cx->waker);
    return ACC_PENDING;
}

static inline void own_wake__drop(struct own_wake__future *self)
{
    (void)self;
}

extern const acc_future_type own_wake__type;     /* in main.c */
#endif

#endif
