/* Made by acc from blocks.async.c. */
#define ACC_TRANSLATED 1
/* async { ... }: a function of its own, whose parameters are what the block names of the variables around it. */
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
    { "blocks.async.c", 8, ACC_CHILD_IN_PLACE, offsetof(struct later__future, acc_yield_1), &acc_yield__type },
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

struct count__future;
static inline void count__init(struct count__future *self, int n);
static inline acc_poll count__poll(struct count__future *self, acc_context *cx);
static inline void count__drop(struct count__future *self);
static const acc_future_type count__type;

struct count__block_1__future {
    union {
        struct {
            int base;
            union {
                int n;
                struct later__future later_1;
            };
        };
        int result;
    };
    uint8_t state;
};

struct count__block_1__future;
static inline void count__block_1__init(struct count__block_1__future *self, int base, int n);
static inline acc_poll count__block_1__poll(struct count__block_1__future *self, acc_context *cx);
static inline void count__block_1__drop(struct count__block_1__future *self);
static const acc_future_type count__block_1__type;

static inline void count__block_1__init(struct count__block_1__future *self, int base, int n)
{
    self->base = base;
    self->n = n;
    self->state = ACC_START;
}

static inline acc_poll count__block_1__poll(struct count__block_1__future *self, acc_context *cx)
{
    int base;
    int n;
    switch (self->state) {
    case 1:
        goto await_1;
    default:
        base = self->base;
        n = self->n;
        break;
    }
        later__init(&self->later_1, n);
        if (0) {
await_1:
            base = self->base;
        }
        if (later__poll(&self->later_1, cx) == ACC_PENDING) {
            self->base = base;
            self->state = 1;
            return ACC_PENDING;
        }
        base += self->later_1.result;    /* its own copy of base */
        self->result = base;
        self->state = UINT8_MAX;
        return ACC_READY;
}

static inline void count__block_1__drop(struct count__block_1__future *self)
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

ACC_ERASE(count__block_1)
static const acc_suspension count__block_1__suspensions[] = {
    { "blocks.async.c", 16, ACC_CHILD_IN_PLACE, offsetof(struct count__block_1__future, later_1), &later__type },
};
static const acc_future_type count__block_1__type = {
    .name = "count: async block",
    .size = sizeof(struct count__block_1__future),
    .alignment = _Alignof(struct count__block_1__future),
    .result = offsetof(struct count__block_1__future, result),
    .result_size = sizeof(int),
    .state = offsetof(struct count__block_1__future, state),
    .state_size = 1,
    .poll = count__block_1__poll_erased,
    .drop = count__block_1__drop_erased,
    .suspensions = count__block_1__suspensions,
    .suspension_count = 1
};

struct count__future {
    union {
        int n;
        struct {
            union {
                int base;
                int result;
            };
            struct count__block_1__future sum;
        };
    };
    uint8_t state;
};

static inline void count__init(struct count__future *self, int n)
{
    self->n = n;
    self->state = ACC_START;
}

static inline acc_poll count__poll(struct count__future *self, acc_context *cx)
{
    int n;
    switch (self->state) {
    case 1:
        goto await_1;
    default:
        n = self->n;
        break;
    }
    int base = 100;
    count__block_1__init(&self->sum, base, n);
    base = 0;
    if (0) {
await_1:
        base = self->base;
    }
    if (count__block_1__poll(&self->sum, cx) == ACC_PENDING) {
        self->base = base;
        self->state = 1;
        return ACC_PENDING;
    }
    self->result = self->sum.result + base;
    goto leave_1;
leave_1:
    count__block_1__drop(&self->sum);
    self->state = UINT8_MAX;
    return ACC_READY;
}

static inline void count__drop(struct count__future *self)
{
    switch (self->state) {
    case 1:
        count__block_1__drop(&self->sum);
        break;
    default:
        break;
    }
    self->state = UINT8_MAX;
}

ACC_ERASE(count)
static const acc_suspension count__suspensions[] = {
    { "blocks.async.c", 20, ACC_CHILD_IN_PLACE, offsetof(struct count__future, sum), &count__block_1__type },
};
static const acc_future_type count__type = {
    .name = "count",
    .size = sizeof(struct count__future),
    .alignment = _Alignof(struct count__future),
    .result = offsetof(struct count__future, result),
    .result_size = sizeof(int),
    .state = offsetof(struct count__future, state),
    .state_size = 1,
    .poll = count__poll_erased,
    .drop = count__drop_erased,
    .suspensions = count__suspensions,
    .suspension_count = 1
};

struct main__future;
void main__init(struct main__future *self);
acc_poll main__poll(struct main__future *self, acc_context *cx);
void main__drop(struct main__future *self);
extern const acc_future_type main__type;

struct main__future {
    union {
        struct count__future count_1;
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
    default:
        break;
    }
    count__init(&self->count_1, 5);
await_1:
    if (count__poll(&self->count_1, cx) == ACC_PENDING) {
        self->state = 1;
        return ACC_PENDING;
    }
    printf("%d\n", self->count_1.result);
    self->result = 0;
    self->state = UINT8_MAX;
    return ACC_READY;
}

void main__drop(struct main__future *self)
{
    switch (self->state) {
    case 1:
        count__drop(&self->count_1);
        break;
    default:
        break;
    }
    self->state = UINT8_MAX;
}

ACC_ERASE(main)
static const acc_suspension main__suspensions[] = {
    { "blocks.async.c", 25, ACC_CHILD_IN_PLACE, offsetof(struct main__future, count_1), &count__type },
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
    .suspension_count = 1
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
