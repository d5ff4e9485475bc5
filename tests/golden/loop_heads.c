/* Made by acc from loop_heads.async.c. */
#define ACC_TRANSLATED 1
/* An await in the head of a while, a do and a for: the head is evaluated anew in each turn. */
// flags: --no-line
#include <acc.h>
#include <stdio.h>

struct countdown__future;
static inline void countdown__init(struct countdown__future *self, int *n);
static inline acc_poll countdown__poll(struct countdown__future *self, acc_context *cx);
static inline void countdown__drop(struct countdown__future *self);
static const acc_future_type countdown__type;

struct countdown__future {
    union {
        int *n;
        int result;
    };
    struct acc_yield__future acc_yield_1;
    uint8_t state;
};

static inline void countdown__init(struct countdown__future *self, int *n)
{
    self->n = n;
    self->state = ACC_START;
}

static inline acc_poll countdown__poll(struct countdown__future *self, acc_context *cx)
{
    int *n;
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
    self->result = --*n;
    self->state = UINT8_MAX;
    return ACC_READY;
}

static inline void countdown__drop(struct countdown__future *self)
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

ACC_ERASE(countdown)
static const acc_suspension countdown__suspensions[] = {
    { "loop_heads.async.c", 8, ACC_CHILD_IN_PLACE, offsetof(struct countdown__future, acc_yield_1), &acc_yield__type },
};
static const acc_future_type countdown__type = {
    .name = "countdown",
    .size = sizeof(struct countdown__future),
    .alignment = _Alignof(struct countdown__future),
    .result = offsetof(struct countdown__future, result),
    .result_size = sizeof(int),
    .state = offsetof(struct countdown__future, state),
    .state_size = 1,
    .poll = countdown__poll_erased,
    .drop = countdown__drop_erased,
    .suspensions = countdown__suspensions,
    .suspension_count = 1
};

struct heads__future;
static inline void heads__init(struct heads__future *self);
static inline acc_poll heads__poll(struct heads__future *self, acc_context *cx);
static inline void heads__drop(struct heads__future *self);
static const acc_future_type heads__type;

struct heads__future {
    union {
        struct countdown__future countdown_1;
        struct countdown__future countdown_2;
        struct {
            struct countdown__future countdown_3;
            int i;
        };
    };
    int n;
    uint8_t state;
};

static inline void heads__init(struct heads__future *self)
{
    self->state = ACC_START;
}

static inline acc_poll heads__poll(struct heads__future *self, acc_context *cx)
{
    switch (self->state) {
    case 1:
        goto await_1;
    case 2:
        goto await_2;
    case 3:
        goto await_3;
    default:
        break;
    }
    self->n = 3;
    for (;;) {
        countdown__init(&self->countdown_1, &self->n);
await_1:
        if (countdown__poll(&self->countdown_1, cx) == ACC_PENDING) {
            self->state = 1;
            return ACC_PENDING;
        }
        if (!(self->countdown_1.result))
            break;
        printf("while %d\n", self->n);
    }

    for (;;) {
        {
        if (self->n == -1)
            goto continue_2;
        printf("do %d\n", self->n);
    }
continue_2:;
        countdown__init(&self->countdown_2, &self->n);
await_2:
        if (countdown__poll(&self->countdown_2, cx) == ACC_PENDING) {
            self->state = 2;
            return ACC_PENDING;
        }
        if (!(self->countdown_2.result > -3))
            break;
    }

    {
        int i = 0;
        for (;; i++) {
            countdown__init(&self->countdown_3, &self->n);
            if (0) {
await_3:
                i = self->i;
            }
            if (countdown__poll(&self->countdown_3, cx) == ACC_PENDING) {
                self->i = i;
                self->state = 3;
                return ACC_PENDING;
            }
            if (!(self->countdown_3.result > -6))
                break;
            printf("for %d\n", i);
        }
    }
    self->state = UINT8_MAX;
    return ACC_READY;
}

static inline void heads__drop(struct heads__future *self)
{
    switch (self->state) {
    case 1:
        countdown__drop(&self->countdown_1);
        break;
    case 2:
        countdown__drop(&self->countdown_2);
        break;
    case 3:
        countdown__drop(&self->countdown_3);
        break;
    default:
        break;
    }
    self->state = UINT8_MAX;
}

ACC_ERASE(heads)
static const acc_suspension heads__suspensions[] = {
    { "loop_heads.async.c", 15, ACC_CHILD_IN_PLACE, offsetof(struct heads__future, countdown_1), &countdown__type },
    { "loop_heads.async.c", 22, ACC_CHILD_IN_PLACE, offsetof(struct heads__future, countdown_2), &countdown__type },
    { "loop_heads.async.c", 24, ACC_CHILD_IN_PLACE, offsetof(struct heads__future, countdown_3), &countdown__type },
};
static const acc_future_type heads__type = {
    .name = "heads",
    .size = sizeof(struct heads__future),
    .alignment = _Alignof(struct heads__future),
    .state = offsetof(struct heads__future, state),
    .state_size = 1,
    .poll = heads__poll_erased,
    .drop = heads__drop_erased,
    .suspensions = heads__suspensions,
    .suspension_count = 3
};

static ACC_UNUSED void heads__block_on(void)
{
    struct heads__future *self = acc_frame_new(heads__type.size, heads__type.alignment);
    heads__init(self);
    acc_block_on_future(self, &heads__type);
    acc_frame_free(self, heads__type.size, heads__type.alignment);
}
int main(void)
{
    heads__block_on();
    return 0;
}
