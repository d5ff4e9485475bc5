/* Made by acc from goto.async.c. */
#define ACC_TRANSLATED 1
/* goto back over an await, and into the middle of a block that holds one. */
// flags: --no-line
#include <acc.h>
#include <stdio.h>

struct retry__future;
static inline void retry__init(struct retry__future *self, int attempts);
static inline acc_poll retry__poll(struct retry__future *self, acc_context *cx);
static inline void retry__drop(struct retry__future *self);
static const acc_future_type retry__type;

struct retry__future {
    union {
        int attempts;
        struct acc_yield__future acc_yield_2;
    };
    struct acc_yield__future acc_yield_1;
    uint8_t state;
};

static inline void retry__init(struct retry__future *self, int attempts)
{
    self->attempts = attempts;
    self->state = ACC_START;
}

static inline acc_poll retry__poll(struct retry__future *self, acc_context *cx)
{
    int attempts;
    switch (self->state) {
    case 1:
        goto await_1;
    case 2:
        goto await_2;
    default:
        attempts = self->attempts;
        break;
    }
again:
    printf("%d left\n", attempts);
    acc_yield__init(&self->acc_yield_1);
    if (0) {
await_1:
        attempts = self->attempts;
    }
    if (acc_yield__poll(&self->acc_yield_1, cx) == ACC_PENDING) {
        self->attempts = attempts;
        self->state = 1;
        return ACC_PENDING;
    }
    if (--attempts > 0)
        goto again;
    goto inside;
    for (;;) {
        puts("not this");
inside: {
    acc_yield__init(&self->acc_yield_2);
await_2:
    if (acc_yield__poll(&self->acc_yield_2, cx) == ACC_PENDING) {
        self->state = 2;
        return ACC_PENDING;
    }
}
        puts("inside");
        break;
    }
    self->state = UINT8_MAX;
    return ACC_READY;
}

static inline void retry__drop(struct retry__future *self)
{
    switch (self->state) {
    case 1:
        acc_yield__drop(&self->acc_yield_1);
        break;
    case 2:
        acc_yield__drop(&self->acc_yield_2);
        break;
    default:
        break;
    }
    self->state = UINT8_MAX;
}

ACC_ERASE(retry)
static const acc_suspension retry__suspensions[] = {
    { "goto.async.c", 10, ACC_CHILD_IN_PLACE, offsetof(struct retry__future, acc_yield_1), &acc_yield__type },
    { "goto.async.c", 17, ACC_CHILD_IN_PLACE, offsetof(struct retry__future, acc_yield_2), &acc_yield__type },
};
static const acc_future_type retry__type = {
    .name = "retry",
    .size = sizeof(struct retry__future),
    .alignment = _Alignof(struct retry__future),
    .state = offsetof(struct retry__future, state),
    .state_size = 1,
    .poll = retry__poll_erased,
    .drop = retry__drop_erased,
    .suspensions = retry__suspensions,
    .suspension_count = 2
};

static ACC_UNUSED void retry__block_on(int attempts)
{
    struct retry__future *self = acc_frame_new(retry__type.size, retry__type.alignment);
    retry__init(self, attempts);
    acc_block_on_future(self, &retry__type);
    acc_frame_free(self, retry__type.size, retry__type.alignment);
}
int main(void)
{
    retry__block_on(2);
    return 0;
}
