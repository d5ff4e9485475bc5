/* Made by acc from short_circuit.async.c. */
#define ACC_TRANSLATED 1
/* An await under && and ?: is only evaluated when C says so. */
// flags: --no-line
#include <acc.h>
#include <stdio.h>

struct said__future;
static inline void said__init(struct said__future *self, const char *word, int value);
static inline acc_poll said__poll(struct said__future *self, acc_context *cx);
static inline void said__drop(struct said__future *self);
static const acc_future_type said__type;

struct said__future {
    union {
        const char *word;
        int result;
        struct acc_yield__future acc_yield_1;
    };
    int value;
    uint8_t state;
};

static inline void said__init(struct said__future *self, const char *word, int value)
{
    self->word = word;
    self->value = value;
    self->state = ACC_START;
}

static inline acc_poll said__poll(struct said__future *self, acc_context *cx)
{
    const char *word;
    int value;
    switch (self->state) {
    case 1:
        goto await_1;
    default:
        word = self->word;
        value = self->value;
        break;
    }
    printf("%s ", word);
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

static inline void said__drop(struct said__future *self)
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

ACC_ERASE(said)
static const acc_suspension said__suspensions[] = {
    { "short_circuit.async.c", 9, ACC_CHILD_IN_PLACE, offsetof(struct said__future, acc_yield_1), &acc_yield__type },
};
static const acc_future_type said__type = {
    .name = "said",
    .size = sizeof(struct said__future),
    .alignment = _Alignof(struct said__future),
    .result = offsetof(struct said__future, result),
    .result_size = sizeof(int),
    .state = offsetof(struct said__future, state),
    .state_size = 1,
    .poll = said__poll_erased,
    .drop = said__drop_erased,
    .suspensions = said__suspensions,
    .suspension_count = 1
};

struct which__future;
static inline void which__init(struct which__future *self, int n);
static inline acc_poll which__poll(struct which__future *self, acc_context *cx);
static inline void which__drop(struct which__future *self);
static const acc_future_type which__type;

struct which__future {
    union {
        struct said__future said_1;
        struct said__future said_2;
        const char *result;
    };
    int n;
    uint8_t state;
};

static inline void which__init(struct which__future *self, int n)
{
    self->n = n;
    self->state = ACC_START;
}

static inline acc_poll which__poll(struct which__future *self, acc_context *cx)
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
    said__init(&self->said_1, "left", n);
    if (0) {
await_1:
        n = self->n;
    }
    if (said__poll(&self->said_1, cx) == ACC_PENDING) {
        self->state = 1;
        return ACC_PENDING;
    }
    int and_1 = (self->said_1.result) != 0;
    if (and_1) {
        said__init(&self->said_2, "right", n);
await_2:
        if (said__poll(&self->said_2, cx) == ACC_PENDING) {
            self->state = 2;
            return ACC_PENDING;
        }
        and_1 = (self->said_2.result) != 0;
    }
    self->result = and_1 ? "both" : "one";
    self->state = UINT8_MAX;
    return ACC_READY;
}

static inline void which__drop(struct which__future *self)
{
    switch (self->state) {
    case 1:
        said__drop(&self->said_1);
        break;
    case 2:
        said__drop(&self->said_2);
        break;
    default:
        break;
    }
    self->state = UINT8_MAX;
}

ACC_ERASE(which)
static const acc_suspension which__suspensions[] = {
    { "short_circuit.async.c", 15, ACC_CHILD_IN_PLACE, offsetof(struct which__future, said_1), &said__type },
    { "short_circuit.async.c", 15, ACC_CHILD_IN_PLACE, offsetof(struct which__future, said_2), &said__type },
};
static const acc_future_type which__type = {
    .name = "which",
    .size = sizeof(struct which__future),
    .alignment = _Alignof(struct which__future),
    .result = offsetof(struct which__future, result),
    .result_size = sizeof(const char *),
    .state = offsetof(struct which__future, state),
    .state_size = 1,
    .poll = which__poll_erased,
    .drop = which__drop_erased,
    .suspensions = which__suspensions,
    .suspension_count = 2
};

struct main__future;
void main__init(struct main__future *self);
acc_poll main__poll(struct main__future *self, acc_context *cx);
void main__drop(struct main__future *self);
extern const acc_future_type main__type;

struct main__future {
    union {
        struct which__future which_1;
        struct which__future which_2;
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
    which__init(&self->which_1, 1);
await_1:
    if (which__poll(&self->which_1, cx) == ACC_PENDING) {
        self->state = 1;
        return ACC_PENDING;
    }
    puts(self->which_1.result);
    which__init(&self->which_2, 0);
await_2:
    if (which__poll(&self->which_2, cx) == ACC_PENDING) {
        self->state = 2;
        return ACC_PENDING;
    }
    puts(self->which_2.result);
    self->result = 0;
    self->state = UINT8_MAX;
    return ACC_READY;
}

void main__drop(struct main__future *self)
{
    switch (self->state) {
    case 1:
        which__drop(&self->which_1);
        break;
    case 2:
        which__drop(&self->which_2);
        break;
    default:
        break;
    }
    self->state = UINT8_MAX;
}

ACC_ERASE(main)
static const acc_suspension main__suspensions[] = {
    { "short_circuit.async.c", 20, ACC_CHILD_IN_PLACE, offsetof(struct main__future, which_1), &which__type },
    { "short_circuit.async.c", 21, ACC_CHILD_IN_PLACE, offsetof(struct main__future, which_2), &which__type },
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
