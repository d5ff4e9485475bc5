/* Made by acc from conditional.async.c. */
#define ACC_TRANSLATED 1
/* An await under ?: waits on one side only; the value goes to the same place from both. */
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
    { "conditional.async.c", 8, ACC_CHILD_IN_PLACE, offsetof(struct later__future, acc_yield_1), &acc_yield__type },
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

struct pick__future;
static inline void pick__init(struct pick__future *self, int n);
static inline acc_poll pick__poll(struct pick__future *self, acc_context *cx);
static inline void pick__drop(struct pick__future *self);
static const acc_future_type pick__type;

struct pick__future {
    union {
        int n;
        struct later__future later_1;
        int result;
    };
    uint8_t state;
};

static inline void pick__init(struct pick__future *self, int n)
{
    self->n = n;
    self->state = ACC_START;
}

static inline acc_poll pick__poll(struct pick__future *self, acc_context *cx)
{
    int n;
    switch (self->state) {
    case 1:
        goto await_1;
    default:
        n = self->n;
        break;
    }
    int chosen_1 = 0;
    if (n > 0) {
        later__init(&self->later_1, n);
await_1:
        if (later__poll(&self->later_1, cx) == ACC_PENDING) {
            self->state = 1;
            return ACC_PENDING;
        }
        chosen_1 = self->later_1.result;
    } else {
        chosen_1 = -1;
    }
    self->result = 100 + (chosen_1);
    self->state = UINT8_MAX;
    return ACC_READY;
}

static inline void pick__drop(struct pick__future *self)
{
    switch (self->state) {
    case 1:
        later__drop(&self->later_1);
        break;
    default:
        break;
    }
    self->state = UINT8_MAX;
}

ACC_ERASE(pick)
static const acc_suspension pick__suspensions[] = {
    { "conditional.async.c", 14, ACC_CHILD_IN_PLACE, offsetof(struct pick__future, later_1), &later__type },
};
static const acc_future_type pick__type = {
    .name = "pick",
    .size = sizeof(struct pick__future),
    .alignment = _Alignof(struct pick__future),
    .result = offsetof(struct pick__future, result),
    .result_size = sizeof(int),
    .state = offsetof(struct pick__future, state),
    .state_size = 1,
    .poll = pick__poll_erased,
    .drop = pick__drop_erased,
    .suspensions = pick__suspensions,
    .suspension_count = 1
};

static ACC_UNUSED int pick__block_on(int n)
{
    struct pick__future *self = acc_frame_new(pick__type.size, pick__type.alignment);
    int pick__value;
    pick__init(self, n);
    acc_block_on_future(self, &pick__type);
    pick__value = *(int *)(void *)((char *)self + pick__type.result);
    acc_frame_free(self, pick__type.size, pick__type.alignment);
    return pick__value;
}
int main(void)
{
    printf("%d ", pick__block_on(5));
    printf("%d\n", pick__block_on(0));
    return 0;
}
