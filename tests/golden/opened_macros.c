/* Made by acc from opened_macros.async.c. */
#define ACC_TRANSLATED 1
/* A macro that names a local that lives in the frame, or that leaves the function, is opened; any other stays. */
// flags: --no-line
#include <acc.h>
#include <stdio.h>

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))
#define FIRST numbers[0]
#define REQUIRE(condition) do { if (!(condition)) return -1; } while (0)

struct fill__future;
static inline void fill__init(struct fill__future *self, int *numbers, size_t count);
static inline acc_poll fill__poll(struct fill__future *self, acc_context *cx);
static inline void fill__drop(struct fill__future *self);
static const acc_future_type fill__type;

struct fill__future {
    union {
        struct {
            int *numbers;
            size_t count;
        };
        struct acc_yield__future acc_yield_1;
    };
    uint8_t state;
};

static inline void fill__init(struct fill__future *self, int *numbers, size_t count)
{
    self->numbers = numbers;
    self->count = count;
    self->state = ACC_START;
}

static inline acc_poll fill__poll(struct fill__future *self, acc_context *cx)
{
    int *numbers;
    size_t count;
    switch (self->state) {
    case 1:
        goto await_1;
    default:
        numbers = self->numbers;
        count = self->count;
        break;
    }
    for (size_t i = 0; i < count; i++)
        numbers[i] = 10 * (int)i + 10;
    acc_yield__init(&self->acc_yield_1);
await_1:
    if (acc_yield__poll(&self->acc_yield_1, cx) == ACC_PENDING) {
        self->state = 1;
        return ACC_PENDING;
    }
    self->state = UINT8_MAX;
    return ACC_READY;
}

static inline void fill__drop(struct fill__future *self)
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

ACC_ERASE(fill)
static const acc_suspension fill__suspensions[] = {
    { "opened_macros.async.c", 14, ACC_CHILD_IN_PLACE, offsetof(struct fill__future, acc_yield_1), &acc_yield__type },
};
static const acc_future_type fill__type = {
    .name = "fill",
    .size = sizeof(struct fill__future),
    .alignment = _Alignof(struct fill__future),
    .state = offsetof(struct fill__future, state),
    .state_size = 1,
    .poll = fill__poll_erased,
    .drop = fill__drop_erased,
    .suspensions = fill__suspensions,
    .suspension_count = 1
};

struct sum__future;
static inline void sum__init(struct sum__future *self, int limit);
static inline acc_poll sum__poll(struct sum__future *self, acc_context *cx);
static inline void sum__drop(struct sum__future *self);
static const acc_future_type sum__type;

struct sum__future {
    union {
        struct {
            struct fill__future fill_1;
            int limit;
        };
        int result;
    };
    int numbers[3];
    uint8_t state;
};

static inline void sum__init(struct sum__future *self, int limit)
{
    self->limit = limit;
    self->state = ACC_START;
}

static inline acc_poll sum__poll(struct sum__future *self, acc_context *cx)
{
    int limit;
    switch (self->state) {
    case 1:
        goto await_1;
    default:
        limit = self->limit;
        break;
    }
    fill__init(&self->fill_1, self->numbers, LENGTH(self->numbers));
    if (0) {
await_1:
        limit = self->limit;
    }
    if (fill__poll(&self->fill_1, cx) == ACC_PENDING) {
        self->state = 1;
        return ACC_PENDING;
    }
    do { if (!(self->numbers[0] <= limit)) {
        self->result = -1;
        self->state = UINT8_MAX;
        return ACC_READY;
    } } while (0);
    int sum = 0;
    for (size_t i = 0; i < LENGTH(self->numbers); i++)
        sum += self->numbers[i];
    self->result = sum;
    self->state = UINT8_MAX;
    return ACC_READY;
}

static inline void sum__drop(struct sum__future *self)
{
    switch (self->state) {
    case 1:
        fill__drop(&self->fill_1);
        break;
    default:
        break;
    }
    self->state = UINT8_MAX;
}

ACC_ERASE(sum)
static const acc_suspension sum__suspensions[] = {
    { "opened_macros.async.c", 20, ACC_CHILD_IN_PLACE, offsetof(struct sum__future, fill_1), &fill__type },
};
static const acc_future_type sum__type = {
    .name = "sum",
    .size = sizeof(struct sum__future),
    .alignment = _Alignof(struct sum__future),
    .result = offsetof(struct sum__future, result),
    .result_size = sizeof(int),
    .state = offsetof(struct sum__future, state),
    .state_size = 1,
    .poll = sum__poll_erased,
    .drop = sum__drop_erased,
    .suspensions = sum__suspensions,
    .suspension_count = 1
};

static ACC_UNUSED int sum__block_on(int limit)
{
    struct sum__future *self = acc_frame_new(sum__type.size, sum__type.alignment);
    int sum__value;
    sum__init(self, limit);
    acc_block_on_future(self, &sum__type);
    sum__value = *(int *)(void *)((char *)self + sum__type.result);
    acc_frame_free(self, sum__type.size, sum__type.alignment);
    return sum__value;
}
int main(void)
{
    printf("%d ", sum__block_on(10));
    printf("%d\n", sum__block_on(9));
    return 0;
}
