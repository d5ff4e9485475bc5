/* Made by acc from comma.async.c. */
#define ACC_TRANSLATED 1
/* A comma and a GNU statement expression: what stands before the value becomes statements of its own. */
// flags: --no-line -std=gnu11
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
    { "comma.async.c", 8, ACC_CHILD_IN_PLACE, offsetof(struct later__future, acc_yield_1), &acc_yield__type },
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

struct main__future;
void main__init(struct main__future *self);
acc_poll main__poll(struct main__future *self, acc_context *cx);
void main__drop(struct main__future *self);
extern const acc_future_type main__type;

struct main__future {
    union {
        struct later__future later_1;
        struct {
            int n;
            struct later__future later_2;
        };
        int result;
    };
    uint8_t state;
};

void main__init(struct main__future *self)
{
    self->state = ACC_START;
}

acc_poll main__poll(struct main__future *self, acc_context *cx)
{
    switch (self->state) {
    case 1:
        goto await_1;
    case 2:
        goto await_2;
    default:
        break;
    }
    (void)(puts("comma"));
    later__init(&self->later_1, 1);
await_1:
    if (later__poll(&self->later_1, cx) == ACC_PENDING) {
        self->state = 1;
        return ACC_PENDING;
    }
    int n = (self->later_1.result);
    int value_1 = 0;
    {
        later__init(&self->later_2, 40);
        if (0) {
await_2:
            n = self->n;
        }
        if (later__poll(&self->later_2, cx) == ACC_PENDING) {
            self->n = n;
            self->state = 2;
            return ACC_PENDING;
        }
        int half = self->later_2.result;
        value_1 = half / 2;
    }
    n += value_1;
    printf("%d\n", n);
    self->result = 0;
    self->state = UINT8_MAX;
    return ACC_READY;
}

void main__drop(struct main__future *self)
{
    switch (self->state) {
    case 1:
        later__drop(&self->later_1);
        break;
    case 2:
        later__drop(&self->later_2);
        break;
    default:
        break;
    }
    self->state = UINT8_MAX;
}

ACC_ERASE(main)
static const acc_suspension main__suspensions[] = {
    { "comma.async.c", 14, ACC_CHILD_IN_PLACE, offsetof(struct main__future, later_1), &later__type },
    { "comma.async.c", 16, ACC_CHILD_IN_PLACE, offsetof(struct main__future, later_2), &later__type },
};
const acc_future_type main__type = {
    .name = "main",
    .size = sizeof(struct main__future),
    .alignment = _Alignof(struct main__future),
    .result = offsetof(struct main__future, result),
    .result_size = sizeof(int),
    .state = offsetof(struct main__future, state),
    .state_size = 1,
    .poll = main__poll_erased,
    .drop = main__drop_erased,
    .suspensions = main__suspensions,
    .suspension_count = 2
};

static ACC_UNUSED int main__block_on(void)
{
    struct main__future *self = acc_frame_new(main__type.size, main__type.alignment);
    int main__value;
    main__init(self);
    acc_block_on_future(self, &main__type);
    main__value = *(int *)(void *)((char *)self + main__type.result);
    acc_frame_free(self, main__type.size, main__type.alignment);
    return main__value;
}

int main(void)
{
    int status = main__block_on();
    acc_cancel_tasks();
    return status;
}
