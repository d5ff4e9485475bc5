/* Made by acc from defer_and_try.async.c. */
#define ACC_TRANSLATED 1
/* defer on every way out, and try as one of them. */
// flags: --no-line
#include <acc.h>
#include <errno.h>
#include <stdio.h>

struct open_later__future;
static inline void open_later__init(struct open_later__future *self, int n, int fails);
static inline acc_poll open_later__poll(struct open_later__future *self, acc_context *cx);
static inline void open_later__drop(struct open_later__future *self);
static const acc_future_type open_later__type;

struct open_later__future {
    union {
        int n;
        int result;
    };
    int fails;
    struct acc_yield__future acc_yield_1;
    uint8_t state;
};

static inline void open_later__init(struct open_later__future *self, int n, int fails)
{
    self->n = n;
    self->fails = fails;
    self->state = ACC_START;
}

static inline acc_poll open_later__poll(struct open_later__future *self, acc_context *cx)
{
    int n;
    int fails;
    switch (self->state) {
    case 1:
        goto await_1;
    default:
        n = self->n;
        fails = self->fails;
        break;
    }
    acc_yield__init(&self->acc_yield_1);
    if (0) {
await_1:
        n = self->n;
        fails = self->fails;
    }
    if (acc_yield__poll(&self->acc_yield_1, cx) == ACC_PENDING) {
        self->state = 1;
        return ACC_PENDING;
    }
    if (fails) {
        self->result = -ENOENT;
        self->state = UINT8_MAX;
        return ACC_READY;
    }
    printf("open %d\n", n);
    self->result = n;
    self->state = UINT8_MAX;
    return ACC_READY;
}

static inline void open_later__drop(struct open_later__future *self)
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

ACC_ERASE(open_later)
static const acc_suspension open_later__suspensions[] = {
    { "defer_and_try.async.c", 9, ACC_CHILD_IN_PLACE, offsetof(struct open_later__future, acc_yield_1), &acc_yield__type },
};
static const acc_future_type open_later__type = {
    .name = "open_later",
    .size = sizeof(struct open_later__future),
    .alignment = _Alignof(struct open_later__future),
    .result = offsetof(struct open_later__future, result),
    .result_size = sizeof(int),
    .state = offsetof(struct open_later__future, state),
    .state_size = 1,
    .poll = open_later__poll_erased,
    .drop = open_later__drop_erased,
    .suspensions = open_later__suspensions,
    .suspension_count = 1
};

static void shut(int n)
{
    printf("close %d\n", n);
}

struct both__future;
static inline void both__init(struct both__future *self, int fails);
static inline acc_poll both__poll(struct both__future *self, acc_context *cx);
static inline void both__drop(struct both__future *self);
static const acc_future_type both__type;

struct both__future {
    union {
        struct open_later__future open_later_1;
        struct open_later__future open_later_2;
    };
    union {
        int fails;
        int a;
    };
    int result;
    uint8_t state;
};

static inline void both__init(struct both__future *self, int fails)
{
    self->fails = fails;
    self->state = ACC_START;
}

static inline acc_poll both__poll(struct both__future *self, acc_context *cx)
{
    int fails;
    switch (self->state) {
    case 1:
        goto await_1;
    case 2:
        goto await_2;
    default:
        fails = self->fails;
        break;
    }
    open_later__init(&self->open_later_1, 1, 0);
    if (0) {
await_1:
        fails = self->fails;
    }
    if (open_later__poll(&self->open_later_1, cx) == ACC_PENDING) {
        self->state = 1;
        return ACC_PENDING;
    }
    int tried_1 = self->open_later_1.result;
    if (tried_1 < 0) {
        self->result = tried_1;
        self->state = UINT8_MAX;
        return ACC_READY;
    }
    int a = tried_1;
    open_later__init(&self->open_later_2, 2, fails);
    if (0) {
await_2:
        a = self->a;
        if (!cx) {
            open_later__drop(&self->open_later_2);
            goto leave_1;
        }
    }
    if (open_later__poll(&self->open_later_2, cx) == ACC_PENDING) {
        self->a = a;
        self->state = 2;
        return ACC_PENDING;
    }
    int tried_2 = self->open_later_2.result;
    if (tried_2 < 0) {
        self->result = tried_2;
        goto leave_1;
    }
    int b = tried_2;
    self->result = 5 * a;
    goto leave_2;
leave_2:
    shut(b);
leave_1:
    shut(a);
    self->state = UINT8_MAX;
    return ACC_READY;
}

static inline void both__drop(struct both__future *self)
{
    switch (self->state) {
    case 1:
        open_later__drop(&self->open_later_1);
        break;
    case 2:
        (void)both__poll(self, NULL);    /* leaves the scopes that are open there */
        break;
    default:
        break;
    }
    self->state = UINT8_MAX;
}

ACC_ERASE(both)
static const acc_suspension both__suspensions[] = {
    { "defer_and_try.async.c", 23, ACC_CHILD_IN_PLACE, offsetof(struct both__future, open_later_1), &open_later__type },
    { "defer_and_try.async.c", 25, ACC_CHILD_IN_PLACE, offsetof(struct both__future, open_later_2), &open_later__type },
};
static const acc_future_type both__type = {
    .name = "both",
    .size = sizeof(struct both__future),
    .alignment = _Alignof(struct both__future),
    .result = offsetof(struct both__future, result),
    .result_size = sizeof(int),
    .state = offsetof(struct both__future, state),
    .state_size = 1,
    .poll = both__poll_erased,
    .drop = both__drop_erased,
    .suspensions = both__suspensions,
    .suspension_count = 2
};

struct main__future;
void main__init(struct main__future *self);
acc_poll main__poll(struct main__future *self, acc_context *cx);
void main__drop(struct main__future *self);
extern const acc_future_type main__type;

struct main__future {
    union {
        struct both__future both_1;
        struct both__future both_2;
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
    both__init(&self->both_1, 0);
await_1:
    if (both__poll(&self->both_1, cx) == ACC_PENDING) {
        self->state = 1;
        return ACC_PENDING;
    }
    printf("%d\n", self->both_1.result);
    both__init(&self->both_2, 1);
await_2:
    if (both__poll(&self->both_2, cx) == ACC_PENDING) {
        self->state = 2;
        return ACC_PENDING;
    }
    printf("%d\n", self->both_2.result);
    self->result = 0;
    self->state = UINT8_MAX;
    return ACC_READY;
}

void main__drop(struct main__future *self)
{
    switch (self->state) {
    case 1:
        both__drop(&self->both_1);
        break;
    case 2:
        both__drop(&self->both_2);
        break;
    default:
        break;
    }
    self->state = UINT8_MAX;
}

ACC_ERASE(main)
static const acc_suspension main__suspensions[] = {
    { "defer_and_try.async.c", 32, ACC_CHILD_IN_PLACE, offsetof(struct main__future, both_1), &both__type },
    { "defer_and_try.async.c", 33, ACC_CHILD_IN_PLACE, offsetof(struct main__future, both_2), &both__type },
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
