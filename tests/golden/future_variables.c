/* Made by acc from future_variables.async.c. */
#define ACC_TRANSLATED 1
/* A future variable: made where it is declared, polled where it is awaited, dropped where its block ends. */
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
    { "future_variables.async.c", 8, ACC_CHILD_IN_PLACE, offsetof(struct later__future, acc_yield_1), &acc_yield__type },
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

struct product__future;
static inline void product__init(struct product__future *self, int a, int b);
static inline acc_poll product__poll(struct product__future *self, acc_context *cx);
static inline void product__drop(struct product__future *self);
static const acc_future_type product__type;

struct product__future {
    union {
        struct {
            union {
                struct later__future first;
                int a;
            };
            union {
                int b;
                struct later__future later_1;
                int second;
            };
        };
        int result;
    };
    uint8_t state;
};

static inline void product__init(struct product__future *self, int a, int b)
{
    self->a = a;
    self->b = b;
    self->state = ACC_START;
}

static inline acc_poll product__poll(struct product__future *self, acc_context *cx)
{
    int a;
    int b;
    switch (self->state) {
    case 1:
        goto await_1;
    case 2:
        goto await_2;
    default:
        a = self->a;
        b = self->b;
        break;
    }
    later__init(&self->first, a);   /* runs nothing yet */
    later__init(&self->later_1, b);
await_1:
    if (later__poll(&self->later_1, cx) == ACC_PENDING) {
        self->state = 1;
        return ACC_PENDING;
    }
    int second = self->later_1.result;
    if (0) {
await_2:
        second = self->second;
    }
    if (later__poll(&self->first, cx) == ACC_PENDING) {
        self->second = second;
        self->state = 2;
        return ACC_PENDING;
    }
    self->result = self->first.result * second;
    self->state = UINT8_MAX;
    return ACC_READY;
}

static inline void product__drop(struct product__future *self)
{
    switch (self->state) {
    case 1:
        later__drop(&self->later_1);
        later__drop(&self->first);
        break;
    case 2:
        later__drop(&self->first);
        break;
    default:
        break;
    }
    self->state = UINT8_MAX;
}

ACC_ERASE(product)
static const acc_suspension product__suspensions[] = {
    { "future_variables.async.c", 15, ACC_CHILD_IN_PLACE, offsetof(struct product__future, later_1), &later__type },
    { "future_variables.async.c", 16, ACC_CHILD_IN_PLACE, offsetof(struct product__future, first), &later__type },
};
static const acc_future_type product__type = {
    .name = "product",
    .size = sizeof(struct product__future),
    .alignment = _Alignof(struct product__future),
    .result = offsetof(struct product__future, result),
    .result_size = sizeof(int),
    .state = offsetof(struct product__future, state),
    .state_size = 1,
    .poll = product__poll_erased,
    .drop = product__drop_erased,
    .suspensions = product__suspensions,
    .suspension_count = 2
};

struct twice__future;
static inline void twice__init(struct twice__future *self, int n);
static inline acc_poll twice__poll(struct twice__future *self, acc_context *cx);
static inline void twice__drop(struct twice__future *self);
static const acc_future_type twice__type;

struct twice__future {
    union {
        int n;
        struct later__future value;
        int result;
    };
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
    later__init(&self->value, n);
await_1:
    if (later__poll(&self->value, cx) == ACC_PENDING) {
        self->state = 1;
        return ACC_PENDING;
    }
    int once = self->value.result;
    /* It is done: no waiting. */
    self->result = once + self->value.result;
    self->state = UINT8_MAX;
    return ACC_READY;
}

static inline void twice__drop(struct twice__future *self)
{
    switch (self->state) {
    case 1:
        later__drop(&self->value);
        break;
    default:
        break;
    }
    self->state = UINT8_MAX;
}

ACC_ERASE(twice)
static const acc_suspension twice__suspensions[] = {
    { "future_variables.async.c", 22, ACC_CHILD_IN_PLACE, offsetof(struct twice__future, value), &later__type },
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

struct given_up__future;
static inline void given_up__init(struct given_up__future *self, int n);
static inline acc_poll given_up__poll(struct given_up__future *self, acc_context *cx);
static inline void given_up__drop(struct given_up__future *self);
static const acc_future_type given_up__type;

struct given_up__future {
    union {
        int n;
        int result;
    };
    struct later__future slow;
    unsigned char slow_status;
    uint8_t state;
};

static inline void given_up__init(struct given_up__future *self, int n)
{
    self->n = n;
    self->state = ACC_START;
}

static inline acc_poll given_up__poll(struct given_up__future *self, acc_context *cx)
{
    int n;
    switch (self->state) {
    case 1:
        goto await_1;
    default:
        n = self->n;
        break;
    }
    later__init(&self->slow, n);
    self->slow_status = ACC_UNFINISHED;
    if (n > 2)
        (later__drop(&self->slow), (void)(self->slow_status = ACC_CANCELLED));
    int chosen_1 = 0;
    if (n > 2) {
        chosen_1 = -1;
    } else {
await_1:
        if (!acc_is_done(self->slow_status) && later__poll(&self->slow, cx) == ACC_PENDING) {
            self->state = 1;
            return ACC_PENDING;
        }
        self->slow_status = ACC_DONE;
        chosen_1 = self->slow.result;
    }
    self->result = chosen_1;
    goto leave_1;
leave_1:
    later__drop(&self->slow);
    self->state = UINT8_MAX;
    return ACC_READY;
}

static inline void given_up__drop(struct given_up__future *self)
{
    switch (self->state) {
    case 1:
        later__drop(&self->slow);
        break;
    default:
        break;
    }
    self->state = UINT8_MAX;
}

ACC_ERASE(given_up)
static const acc_suspension given_up__suspensions[] = {
    { "future_variables.async.c", 32, ACC_CHILD_IN_PLACE, offsetof(struct given_up__future, slow), &later__type },
};
static const acc_future_type given_up__type = {
    .name = "given_up",
    .size = sizeof(struct given_up__future),
    .alignment = _Alignof(struct given_up__future),
    .result = offsetof(struct given_up__future, result),
    .result_size = sizeof(int),
    .state = offsetof(struct given_up__future, state),
    .state_size = 1,
    .poll = given_up__poll_erased,
    .drop = given_up__drop_erased,
    .suspensions = given_up__suspensions,
    .suspension_count = 1
};

struct main__future;
void main__init(struct main__future *self);
acc_poll main__poll(struct main__future *self, acc_context *cx);
void main__drop(struct main__future *self);
extern const acc_future_type main__type;

struct main__future {
    union {
        struct product__future product_1;
        struct twice__future twice_2;
        struct given_up__future given_up_3;
        struct {
            int value_1;
            struct given_up__future given_up_4;
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
    case 3:
        goto await_3;
    case 4:
        goto await_4;
    default:
        break;
    }
    product__init(&self->product_1, 6, 7);
await_1:
    if (product__poll(&self->product_1, cx) == ACC_PENDING) {
        self->state = 1;
        return ACC_PENDING;
    }
    printf("%d ", self->product_1.result);
    twice__init(&self->twice_2, 5);
await_2:
    if (twice__poll(&self->twice_2, cx) == ACC_PENDING) {
        self->state = 2;
        return ACC_PENDING;
    }
    printf("%d ", self->twice_2.result);
    given_up__init(&self->given_up_3, 2);
await_3:
    if (given_up__poll(&self->given_up_3, cx) == ACC_PENDING) {
        self->state = 3;
        return ACC_PENDING;
    }
    int value_1 = self->given_up_3.result;
    given_up__init(&self->given_up_4, 3);
    if (0) {
await_4:
        value_1 = self->value_1;
    }
    if (given_up__poll(&self->given_up_4, cx) == ACC_PENDING) {
        self->value_1 = value_1;
        self->state = 4;
        return ACC_PENDING;
    }
    printf("%d %d\n", value_1, self->given_up_4.result);
    self->result = 0;
    self->state = UINT8_MAX;
    return ACC_READY;
}

void main__drop(struct main__future *self)
{
    switch (self->state) {
    case 1:
        product__drop(&self->product_1);
        break;
    case 2:
        twice__drop(&self->twice_2);
        break;
    case 3:
        given_up__drop(&self->given_up_3);
        break;
    case 4:
        given_up__drop(&self->given_up_4);
        break;
    default:
        break;
    }
    self->state = UINT8_MAX;
}

ACC_ERASE(main)
static const acc_suspension main__suspensions[] = {
    { "future_variables.async.c", 37, ACC_CHILD_IN_PLACE, offsetof(struct main__future, product_1), &product__type },
    { "future_variables.async.c", 38, ACC_CHILD_IN_PLACE, offsetof(struct main__future, twice_2), &twice__type },
    { "future_variables.async.c", 39, ACC_CHILD_IN_PLACE, offsetof(struct main__future, given_up_3), &given_up__type },
    { "future_variables.async.c", 39, ACC_CHILD_IN_PLACE, offsetof(struct main__future, given_up_4), &given_up__type },
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
    .suspension_count = 4
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
