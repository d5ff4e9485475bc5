/* Made by acc from plain_main.async.c. */
#define ACC_TRANSLATED 1
/* acc_block_on: plain code that runs futures to their end. */
// flags: --no-line
#include <acc.h>
#include <stdio.h>

struct twice__future;
static inline void twice__init(struct twice__future *self, int n);
static inline acc_poll twice__poll(struct twice__future *self, acc_context *cx);
static inline void twice__drop(struct twice__future *self);
static const acc_future_type twice__type;

struct twice__future {
    union {
        int n;
        int result;
    };
    struct acc_yield__future acc_yield_1;
    uint8_t state;
};

static inline void twice__init(struct twice__future *self, int n)
{
    self->n = n;
    self->state = ACC_START;
}

static inline acc_poll twice__poll(struct twice__future *self, acc_context *cx)
{
    int n;
    switch (self->state) {
    case 1:
        goto await_1;
    default:
        n = self->n;
        break;
    }
    acc_yield__init(&self->acc_yield_1);
    if (0) {
await_1:
        n = self->n;
    }
    if (acc_yield__poll(&self->acc_yield_1, cx) == ACC_PENDING) {
        self->state = 1;
        return ACC_PENDING;
    }
    self->result = 2 * n;
    self->state = UINT8_MAX;
    return ACC_READY;
}

static inline void twice__drop(struct twice__future *self)
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

ACC_ERASE(twice)
static const acc_suspension twice__suspensions[] = {
    { "plain_main.async.c", 8, ACC_CHILD_IN_PLACE, offsetof(struct twice__future, acc_yield_1), &acc_yield__type },
};
static const acc_future_type twice__type = {
    .name = "twice",
    .size = sizeof(struct twice__future),
    .alignment = _Alignof(struct twice__future),
    .result = offsetof(struct twice__future, result),
    .result_size = sizeof(int),
    .state = offsetof(struct twice__future, state),
    .state_size = 1,
    .poll = twice__poll_erased,
    .drop = twice__drop_erased,
    .suspensions = twice__suspensions,
    .suspension_count = 1
};

static ACC_UNUSED int twice__block_on(int n)
{
    struct twice__future *self = acc_frame_new(twice__type.size, twice__type.alignment);
    int twice__value;
    twice__init(self, n);
    acc_block_on_future(self, &twice__type);
    twice__value = *(int *)(void *)((char *)self + twice__type.result);
    acc_frame_free(self, twice__type.size, twice__type.alignment);
    return twice__value;
}
int main(void)
{
    int n = 21;
    printf("%d ", n);
    printf("%d\n", twice__block_on(n));
    return 0;
}
