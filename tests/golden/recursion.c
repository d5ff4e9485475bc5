/* Made by acc from recursion.async.c. */
#define ACC_TRANSLATED 1
/* A recursive call's frame is allocated; a call to a function defined later in the file is part of the frame. */
// flags: --no-line
#include <acc.h>
#include <stdio.h>

struct add__future;
static inline void add__init(struct add__future *self, int a, int b);
static inline acc_poll add__poll(struct add__future *self, acc_context *cx);
static inline void add__drop(struct add__future *self);
static const acc_future_type add__type;

struct fibonacci__future;
static inline void fibonacci__init(struct fibonacci__future *self, int n);
static inline acc_poll fibonacci__poll(struct fibonacci__future *self, acc_context *cx);
static inline void fibonacci__drop(struct fibonacci__future *self);
static const acc_future_type fibonacci__type;

struct add__future {
    union {
        int a;
        int result;
    };
    int b;
    struct acc_yield__future acc_yield_1;
    uint8_t state;
};

struct fibonacci__future {
    union {
        struct {
            struct fibonacci__future *fibonacci_1;
            int n;
        };
        int result;
        struct {
            struct fibonacci__future *fibonacci_2;
            int value_1;
        };
        struct add__future add_3;
    };
    uint8_t state;
};

static inline void fibonacci__init(struct fibonacci__future *self, int n)
{
    self->n = n;
    self->state = ACC_START;
}

static inline acc_poll fibonacci__poll(struct fibonacci__future *self, acc_context *cx)
{
    int n;
    switch (self->state) {
    case 1:
        goto await_1;
    case 2:
        goto await_2;
    case 3:
        goto await_3;
    default:
        n = self->n;
        break;
    }
    if (n < 2) {
        self->result = n;
        self->state = UINT8_MAX;
        return ACC_READY;
    }
    int result_1;
    self->fibonacci_1 = acc_frame_new(fibonacci__type.size, fibonacci__type.alignment);
    fibonacci__init(self->fibonacci_1, n - 1);
    if (0) {
await_1:
        n = self->n;
    }
    if (fibonacci__poll(self->fibonacci_1, cx) == ACC_PENDING) {
        self->state = 1;
        return ACC_PENDING;
    }
    result_1 = self->fibonacci_1->result;
    acc_frame_free(self->fibonacci_1, fibonacci__type.size, fibonacci__type.alignment);
    int value_1 = result_1;
    int result_2;
    self->fibonacci_2 = acc_frame_new(fibonacci__type.size, fibonacci__type.alignment);
    fibonacci__init(self->fibonacci_2, n - 2);
    if (0) {
await_2:
        value_1 = self->value_1;
    }
    if (fibonacci__poll(self->fibonacci_2, cx) == ACC_PENDING) {
        self->value_1 = value_1;
        self->state = 2;
        return ACC_PENDING;
    }
    result_2 = self->fibonacci_2->result;
    acc_frame_free(self->fibonacci_2, fibonacci__type.size, fibonacci__type.alignment);
    add__init(&self->add_3, value_1, result_2);
await_3:
    if (add__poll(&self->add_3, cx) == ACC_PENDING) {
        self->state = 3;
        return ACC_PENDING;
    }
    int returned_2 = self->add_3.result;
    self->result = returned_2;
    self->state = UINT8_MAX;
    return ACC_READY;
}

static inline void fibonacci__drop(struct fibonacci__future *self)
{
    switch (self->state) {
    case 1:
        fibonacci__drop(self->fibonacci_1);
        acc_frame_free(self->fibonacci_1, fibonacci__type.size, fibonacci__type.alignment);
        break;
    case 2:
        fibonacci__drop(self->fibonacci_2);
        acc_frame_free(self->fibonacci_2, fibonacci__type.size, fibonacci__type.alignment);
        break;
    case 3:
        add__drop(&self->add_3);
        break;
    default:
        break;
    }
    self->state = UINT8_MAX;
}

ACC_ERASE(fibonacci)
static const acc_suspension fibonacci__suspensions[] = {
    { "recursion.async.c", 12, ACC_CHILD_ALLOCATED, offsetof(struct fibonacci__future, fibonacci_1), &fibonacci__type },
    { "recursion.async.c", 12, ACC_CHILD_ALLOCATED, offsetof(struct fibonacci__future, fibonacci_2), &fibonacci__type },
    { "recursion.async.c", 12, ACC_CHILD_IN_PLACE, offsetof(struct fibonacci__future, add_3), &add__type },
};
static const acc_future_type fibonacci__type = {
    .name = "fibonacci",
    .size = sizeof(struct fibonacci__future),
    .alignment = _Alignof(struct fibonacci__future),
    .result = offsetof(struct fibonacci__future, result),
    .result_size = sizeof(int),
    .state = offsetof(struct fibonacci__future, state),
    .state_size = 1,
    .poll = fibonacci__poll_erased,
    .drop = fibonacci__drop_erased,
    .suspensions = fibonacci__suspensions,
    .suspension_count = 3
};

struct add__future;
static inline void add__init(struct add__future *self, int a, int b);
static inline acc_poll add__poll(struct add__future *self, acc_context *cx);
static inline void add__drop(struct add__future *self);
static const acc_future_type add__type;

static inline void add__init(struct add__future *self, int a, int b)
{
    self->a = a;
    self->b = b;
    self->state = ACC_START;
}

static inline acc_poll add__poll(struct add__future *self, acc_context *cx)
{
    int a;
    int b;
    switch (self->state) {
    case 1:
        goto await_1;
    default:
        a = self->a;
        b = self->b;
        break;
    }
    acc_yield__init(&self->acc_yield_1);
    if (0) {
await_1:
        a = self->a;
        b = self->b;
    }
    if (acc_yield__poll(&self->acc_yield_1, cx) == ACC_PENDING) {
        self->state = 1;
        return ACC_PENDING;
    }
    self->result = a + b;
    self->state = UINT8_MAX;
    return ACC_READY;
}

static inline void add__drop(struct add__future *self)
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

ACC_ERASE(add)
static const acc_suspension add__suspensions[] = {
    { "recursion.async.c", 17, ACC_CHILD_IN_PLACE, offsetof(struct add__future, acc_yield_1), &acc_yield__type },
};
static const acc_future_type add__type = {
    .name = "add",
    .size = sizeof(struct add__future),
    .alignment = _Alignof(struct add__future),
    .result = offsetof(struct add__future, result),
    .result_size = sizeof(int),
    .state = offsetof(struct add__future, state),
    .state_size = 1,
    .poll = add__poll_erased,
    .drop = add__drop_erased,
    .suspensions = add__suspensions,
    .suspension_count = 1
};

struct main__future;
void main__init(struct main__future *self);
acc_poll main__poll(struct main__future *self, acc_context *cx);
void main__drop(struct main__future *self);
extern const acc_future_type main__type;

struct main__future {
    union {
        struct fibonacci__future fibonacci_1;
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
    fibonacci__init(&self->fibonacci_1, 10);
await_1:
    if (fibonacci__poll(&self->fibonacci_1, cx) == ACC_PENDING) {
        self->state = 1;
        return ACC_PENDING;
    }
    printf("%d\n", self->fibonacci_1.result);
    self->result = 0;
    self->state = UINT8_MAX;
    return ACC_READY;
}

void main__drop(struct main__future *self)
{
    switch (self->state) {
    case 1:
        fibonacci__drop(&self->fibonacci_1);
        break;
    default:
        break;
    }
    self->state = UINT8_MAX;
}

ACC_ERASE(main)
static const acc_suspension main__suspensions[] = {
    { "recursion.async.c", 23, ACC_CHILD_IN_PLACE, offsetof(struct main__future, fibonacci_1), &fibonacci__type },
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
