/* Made by acc from switch.async.c. */
#define ACC_TRANSLATED 1
/* A switch with an await in its head and in its cases, with a fall through. */
// flags: --no-line
#include <acc.h>
#include <stdio.h>

struct later__future;
static inline void later__init(struct later__future *self, int value);
static inline acc_poll later__poll(struct later__future *self, acc_context *cx);
static inline void later__drop(struct later__future *self);
static const acc_future_type later__type;

struct later__future {
    union {
        int value;
        int result;
    };
    struct acc_yield__future acc_yield_1;
    uint8_t state;
};

static inline void later__init(struct later__future *self, int value)
{
    self->value = value;
    self->state = ACC_START;
}

static inline acc_poll later__poll(struct later__future *self, acc_context *cx)
{
    int value;
    switch (self->state) {
    case 1:
        goto await_1;
    default:
        value = self->value;
        break;
    }
    acc_yield__init(&self->acc_yield_1);
    if (0) {
await_1:
        value = self->value;
    }
    if (acc_yield__poll(&self->acc_yield_1, cx) == ACC_PENDING) {
        self->state = 1;
        return ACC_PENDING;
    }
    self->result = value;
    self->state = UINT8_MAX;
    return ACC_READY;
}

static inline void later__drop(struct later__future *self)
{
    switch (self->state) {
    case 1:
        acc_yield__drop(&self->acc_yield_1);
        break;
    default:
        break;
    }
    self->state = UINT8_MAX;
}

ACC_ERASE(later)
static const acc_suspension later__suspensions[] = {
    { "switch.async.c", 8, ACC_CHILD_IN_PLACE, offsetof(struct later__future, acc_yield_1), &acc_yield__type },
};
static const acc_future_type later__type = {
    .name = "later",
    .size = sizeof(struct later__future),
    .alignment = _Alignof(struct later__future),
    .result = offsetof(struct later__future, result),
    .result_size = sizeof(int),
    .state = offsetof(struct later__future, state),
    .state_size = 1,
    .poll = later__poll_erased,
    .drop = later__drop_erased,
    .suspensions = later__suspensions,
    .suspension_count = 1
};

struct describe__future;
static inline void describe__init(struct describe__future *self, int n);
static inline acc_poll describe__poll(struct describe__future *self, acc_context *cx);
static inline void describe__drop(struct describe__future *self);
static const acc_future_type describe__type;

struct describe__future {
    union {
        int n;
        struct later__future later_1;
        struct acc_yield__future acc_yield_2;
    };
    uint8_t state;
};

static inline void describe__init(struct describe__future *self, int n)
{
    self->n = n;
    self->state = ACC_START;
}

static inline acc_poll describe__poll(struct describe__future *self, acc_context *cx)
{
    int n;
    switch (self->state) {
    case 1:
        goto await_1;
    case 2:
        goto await_2;
    default:
        n = self->n;
        break;
    }
    later__init(&self->later_1, n);
await_1:
    if (later__poll(&self->later_1, cx) == ACC_PENDING) {
        self->state = 1;
        return ACC_PENDING;
    }
    switch (self->later_1.result) {
    case 1: {
        acc_yield__init(&self->acc_yield_2);
await_2:
        if (acc_yield__poll(&self->acc_yield_2, cx) == ACC_PENDING) {
            self->state = 2;
            return ACC_PENDING;
        }
    }
        printf("one ");
        /* fall through */
    case 2:
        puts("two");
        break;
    default:
        puts("other");
    }
    self->state = UINT8_MAX;
    return ACC_READY;
}

static inline void describe__drop(struct describe__future *self)
{
    switch (self->state) {
    case 1:
        later__drop(&self->later_1);
        break;
    case 2:
        acc_yield__drop(&self->acc_yield_2);
        break;
    default:
        break;
    }
    self->state = UINT8_MAX;
}

ACC_ERASE(describe)
static const acc_suspension describe__suspensions[] = {
    { "switch.async.c", 14, ACC_CHILD_IN_PLACE, offsetof(struct describe__future, later_1), &later__type },
    { "switch.async.c", 16, ACC_CHILD_IN_PLACE, offsetof(struct describe__future, acc_yield_2), &acc_yield__type },
};
static const acc_future_type describe__type = {
    .name = "describe",
    .size = sizeof(struct describe__future),
    .alignment = _Alignof(struct describe__future),
    .state = offsetof(struct describe__future, state),
    .state_size = 1,
    .poll = describe__poll_erased,
    .drop = describe__drop_erased,
    .suspensions = describe__suspensions,
    .suspension_count = 2
};

static ACC_UNUSED void describe__block_on(int n)
{
    struct describe__future *self = acc_frame_new(describe__type.size, describe__type.alignment);
    describe__init(self, n);
    acc_block_on_future(self, &describe__type);
    acc_frame_free(self, describe__type.size, describe__type.alignment);
}
int main(void)
{
    for (int n = 1; n <= 3; n++)
        describe__block_on(n);
    return 0;
}
