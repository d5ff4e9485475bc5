/* Made by acc from function_pointers.async.c. */
#define ACC_TRANSLATED 1
/* Pointers to async functions: a thunk gives each function an address; a call leaves its future to be taken. */
// flags: --no-line
#include <acc.h>
#include <stdio.h>

static int twice(int n);
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
    { "function_pointers.async.c", 8, ACC_CHILD_IN_PLACE, offsetof(struct twice__future, acc_yield_1), &acc_yield__type },
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

/* For pointers to twice: acc_box_given() takes the future that this makes. */
static int twice(int n)
{
    acc_future self = acc_box_new(&twice__type);
    twice__init(acc_box_inside(self), n);
    acc_box_give(self);
    static int twice__none;
    return twice__none;
}

static int square(int n);
struct square__future;
static inline void square__init(struct square__future *self, int n);
static inline acc_poll square__poll(struct square__future *self, acc_context *cx);
static inline void square__drop(struct square__future *self);
static const acc_future_type square__type;

struct square__future {
    union {
        int n;
        int result;
    };
    struct acc_yield__future acc_yield_1;
    uint8_t state;
};

static inline void square__init(struct square__future *self, int n)
{
    self->n = n;
    self->state = ACC_START;
}

static inline acc_poll square__poll(struct square__future *self, acc_context *cx)
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
    self->result = n * n;
    self->state = UINT8_MAX;
    return ACC_READY;
}

static inline void square__drop(struct square__future *self)
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

ACC_ERASE(square)
static const acc_suspension square__suspensions[] = {
    { "function_pointers.async.c", 14, ACC_CHILD_IN_PLACE, offsetof(struct square__future, acc_yield_1), &acc_yield__type },
};
static const acc_future_type square__type = {
    .name = "square",
    .size = sizeof(struct square__future),
    .alignment = _Alignof(struct square__future),
    .result = offsetof(struct square__future, result),
    .result_size = sizeof(int),
    .state = offsetof(struct square__future, state),
    .state_size = 1,
    .poll = square__poll_erased,
    .drop = square__drop_erased,
    .suspensions = square__suspensions,
    .suspension_count = 1
};

/* For pointers to square: acc_box_given() takes the future that this makes. */
static int square(int n)
{
    acc_future self = acc_box_new(&square__type);
    square__init(acc_box_inside(self), n);
    acc_box_give(self);
    static int square__none;
    return square__none;
}

struct apply__future;
static inline void apply__init(struct apply__future *self, int (*function)(int), int n);
static inline acc_poll apply__poll(struct apply__future *self, acc_context *cx);
static inline void apply__drop(struct apply__future *self);
static const acc_future_type apply__type;

struct apply__future {
    union {
        int (*function)(int);
        acc_future call_1;
        int result;
    };
    int n;
    uint8_t state;
};

static inline void apply__init(struct apply__future *self, int (*function)(int), int n)
{
    self->function = function;
    self->n = n;
    self->state = ACC_START;
}

static inline acc_poll apply__poll(struct apply__future *self, acc_context *cx)
{
    int (*function)(int);
    int n;
    switch (self->state) {
    case 1:
        goto await_1;
    default:
        function = self->function;
        n = self->n;
        break;
    }
    int result_1;
    (void)function(n);
    self->call_1 = acc_box_given();
await_1:
    if (acc_box_poll(self->call_1, cx) == ACC_PENDING) {
        self->state = 1;
        return ACC_PENDING;
    }
    acc_box_take(&self->call_1, &result_1, sizeof result_1, 1);
    self->result = result_1;
    self->state = UINT8_MAX;
    return ACC_READY;
}

static inline void apply__drop(struct apply__future *self)
{
    switch (self->state) {
    case 1:
        acc_box_cancel(&self->call_1);
        break;
    default:
        break;
    }
    self->state = UINT8_MAX;
}

ACC_ERASE(apply)
static const acc_suspension apply__suspensions[] = {
    { "function_pointers.async.c", 20, ACC_CHILD_NONE, 0, NULL },
};
static const acc_future_type apply__type = {
    .name = "apply",
    .size = sizeof(struct apply__future),
    .alignment = _Alignof(struct apply__future),
    .result = offsetof(struct apply__future, result),
    .result_size = sizeof(int),
    .state = offsetof(struct apply__future, state),
    .state_size = 1,
    .poll = apply__poll_erased,
    .drop = apply__drop_erased,
    .suspensions = apply__suspensions,
    .suspension_count = 1
};

struct main__future;
void main__init(struct main__future *self);
acc_poll main__poll(struct main__future *self, acc_context *cx);
void main__drop(struct main__future *self);
extern const acc_future_type main__type;

struct main__future {
    union {
        int (*table[2])(int);
        int result;
    };
    struct apply__future apply_1;
    int i;
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
    acc_copy(self->table, (int (*[2])(int)){twice, square}, sizeof self->table);
    for (int i = 0; i < 2; i++) {
        apply__init(&self->apply_1, self->table[i], 5);
        if (0) {
await_1:
            i = self->i;
        }
        if (apply__poll(&self->apply_1, cx) == ACC_PENDING) {
            self->i = i;
            self->state = 1;
            return ACC_PENDING;
        }
        printf("%d ", self->apply_1.result);
    }
    puts("");
    self->result = 0;
    self->state = UINT8_MAX;
    return ACC_READY;
}

void main__drop(struct main__future *self)
{
    switch (self->state) {
    case 1:
        apply__drop(&self->apply_1);
        break;
    default:
        break;
    }
    self->state = UINT8_MAX;
}

ACC_ERASE(main)
static const acc_suspension main__suspensions[] = {
    { "function_pointers.async.c", 27, ACC_CHILD_IN_PLACE, offsetof(struct main__future, apply_1), &apply__type },
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
