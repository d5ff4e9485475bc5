/* Made by acc from if_else.async.c. */
#define ACC_TRANSLATED 1
/* Awaits in the conditions of an if and its else: the second is evaluated only when it is reached. */
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
    { "if_else.async.c", 8, ACC_CHILD_IN_PLACE, offsetof(struct later__future, acc_yield_1), &acc_yield__type },
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

struct size__future;
static inline void size__init(struct size__future *self, int n);
static inline acc_poll size__poll(struct size__future *self, acc_context *cx);
static inline void size__drop(struct size__future *self);
static const acc_future_type size__type;

struct size__future {
    union {
        struct later__future later_1;
        const char *result;
        struct later__future later_2;
    };
    int n;
    uint8_t state;
};

static inline void size__init(struct size__future *self, int n)
{
    self->n = n;
    self->state = ACC_START;
}

static inline acc_poll size__poll(struct size__future *self, acc_context *cx)
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
    if (0) {
await_1:
        n = self->n;
    }
    if (later__poll(&self->later_1, cx) == ACC_PENDING) {
        self->state = 1;
        return ACC_PENDING;
    }
    if (self->later_1.result < 10) {
        self->result = "small";
        self->state = UINT8_MAX;
        return ACC_READY;
    } else {
        later__init(&self->later_2, n);
await_2:
        if (later__poll(&self->later_2, cx) == ACC_PENDING) {
            self->state = 2;
            return ACC_PENDING;
        }
        if (self->later_2.result < 100) {
            self->result = "middling";
            self->state = UINT8_MAX;
            return ACC_READY;
        } else {
            self->result = "large";
            self->state = UINT8_MAX;
            return ACC_READY;
        }
    }
}

static inline void size__drop(struct size__future *self)
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

ACC_ERASE(size)
static const acc_suspension size__suspensions[] = {
    { "if_else.async.c", 14, ACC_CHILD_IN_PLACE, offsetof(struct size__future, later_1), &later__type },
    { "if_else.async.c", 16, ACC_CHILD_IN_PLACE, offsetof(struct size__future, later_2), &later__type },
};
static const acc_future_type size__type = {
    .name = "size",
    .size = sizeof(struct size__future),
    .alignment = _Alignof(struct size__future),
    .result = offsetof(struct size__future, result),
    .result_size = sizeof(const char *),
    .state = offsetof(struct size__future, state),
    .state_size = 1,
    .poll = size__poll_erased,
    .drop = size__drop_erased,
    .suspensions = size__suspensions,
    .suspension_count = 2
};

static ACC_UNUSED const char *size__block_on(int n)
{
    struct size__future *self = acc_frame_new(size__type.size, size__type.alignment);
    const char *size__value;
    size__init(self, n);
    acc_block_on_future(self, &size__type);
    size__value = *(const char **)(void *)((char *)self + size__type.result);
    acc_frame_free(self, size__type.size, size__type.alignment);
    return size__value;
}
int main(void)
{
    printf("%s ", size__block_on(1));
    printf("%s ", size__block_on(10));
    printf("%s\n", size__block_on(100));
    return 0;
}
