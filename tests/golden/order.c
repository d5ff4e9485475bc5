/* Made by acc from order.async.c. */
#define ACC_TRANSLATED 1
/* Operands before an await are evaluated before it, and wait for it in a temporary. */
// flags: --no-line
#include <acc.h>
#include <stdio.h>

static int x(void)
{
    printf("x ");
    return 100;
}

struct f__future;
static inline void f__init(struct f__future *self, int value);
static inline acc_poll f__poll(struct f__future *self, acc_context *cx);
static inline void f__drop(struct f__future *self);
static const acc_future_type f__type;

struct f__future {
    union {
        int value;
        int result;
    };
    struct acc_yield__future acc_yield_1;
    uint8_t state;
};

static inline void f__init(struct f__future *self, int value)
{
    self->value = value;
    self->state = ACC_START;
}

static inline acc_poll f__poll(struct f__future *self, acc_context *cx)
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
    printf("f %d ", value);
    self->result = 20 * value;
    self->state = UINT8_MAX;
    return ACC_READY;
}

static inline void f__drop(struct f__future *self)
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

ACC_ERASE(f)
static const acc_suspension f__suspensions[] = {
    { "order.async.c", 14, ACC_CHILD_IN_PLACE, offsetof(struct f__future, acc_yield_1), &acc_yield__type },
};
static const acc_future_type f__type = {
    .name = "f",
    .size = sizeof(struct f__future),
    .alignment = _Alignof(struct f__future),
    .result = offsetof(struct f__future, result),
    .result_size = sizeof(int),
    .state = offsetof(struct f__future, state),
    .state_size = 1,
    .poll = f__poll_erased,
    .drop = f__drop_erased,
    .suspensions = f__suspensions,
    .suspension_count = 1
};

struct g__future;
static inline void g__init(struct g__future *self, int value);
static inline acc_poll g__poll(struct g__future *self, acc_context *cx);
static inline void g__drop(struct g__future *self);
static const acc_future_type g__type;

struct g__future {
    union {
        int value;
        int result;
    };
    struct acc_yield__future acc_yield_1;
    uint8_t state;
};

static inline void g__init(struct g__future *self, int value)
{
    self->value = value;
    self->state = ACC_START;
}

static inline acc_poll g__poll(struct g__future *self, acc_context *cx)
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
    printf("g %d ", value);
    self->result = value + 1;
    self->state = UINT8_MAX;
    return ACC_READY;
}

static inline void g__drop(struct g__future *self)
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

ACC_ERASE(g)
static const acc_suspension g__suspensions[] = {
    { "order.async.c", 21, ACC_CHILD_IN_PLACE, offsetof(struct g__future, acc_yield_1), &acc_yield__type },
};
static const acc_future_type g__type = {
    .name = "g",
    .size = sizeof(struct g__future),
    .alignment = _Alignof(struct g__future),
    .result = offsetof(struct g__future, result),
    .result_size = sizeof(int),
    .state = offsetof(struct g__future, state),
    .state_size = 1,
    .poll = g__poll_erased,
    .drop = g__drop_erased,
    .suspensions = g__suspensions,
    .suspension_count = 1
};

struct main__future;
void main__init(struct main__future *self);
acc_poll main__poll(struct main__future *self, acc_context *cx);
void main__drop(struct main__future *self);
extern const acc_future_type main__type;

struct main__future {
    union {
        struct {
            int value_1;
            struct f__future f_1;
        };
        struct {
            int value_2;
            struct g__future g_2;
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
    int value_1 = x();
    f__init(&self->f_1, 1);
    if (0) {
await_1:
        value_1 = self->value_1;
    }
    if (f__poll(&self->f_1, cx) == ACC_PENDING) {
        self->value_1 = value_1;
        self->state = 1;
        return ACC_PENDING;
    }
    int value_2 = value_1 + self->f_1.result;
    g__init(&self->g_2, 2);
    if (0) {
await_2:
        value_2 = self->value_2;
    }
    if (g__poll(&self->g_2, cx) == ACC_PENDING) {
        self->value_2 = value_2;
        self->state = 2;
        return ACC_PENDING;
    }
    int sum = value_2 + self->g_2.result;
    printf("= %d\n", sum);
    self->result = 0;
    self->state = UINT8_MAX;
    return ACC_READY;
}

void main__drop(struct main__future *self)
{
    switch (self->state) {
    case 1:
        f__drop(&self->f_1);
        break;
    case 2:
        g__drop(&self->g_2);
        break;
    default:
        break;
    }
    self->state = UINT8_MAX;
}

ACC_ERASE(main)
static const acc_suspension main__suspensions[] = {
    { "order.async.c", 28, ACC_CHILD_IN_PLACE, offsetof(struct main__future, f_1), &f__type },
    { "order.async.c", 28, ACC_CHILD_IN_PLACE, offsetof(struct main__future, g_2), &g__type },
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
