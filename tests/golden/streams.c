/* Made by acc from streams.async.c. */
#define ACC_TRANSLATED 1
/* async yield: a poll that answers once for each value, and goes on behind the yield next time. */
// flags: --no-line
#include <acc.h>
#include <stdio.h>

struct count_down__future;
static inline void count_down__init(struct count_down__future *self, int n);
static inline acc_poll count_down__poll(struct count_down__future *self, acc_context *cx);
static inline void count_down__drop(struct count_down__future *self);
static const acc_future_type count_down__type;

struct count_down__future {
    int *item;
    int n;
    union {
        int result;
        struct acc_yield__future acc_yield_2;
    };
    uint8_t state;
};

static inline void count_down__init(struct count_down__future *self, int n)
{
    self->n = n;
    self->state = ACC_START;
}

static inline acc_poll count_down__poll(struct count_down__future *self, acc_context *cx)
{
    int n;
    switch (self->state) {
    case 1:
        goto await_1;
    case 2:
        goto await_2;
    case UINT8_MAX:
        self->result = 0;
        return ACC_READY;
    default:
        n = self->n;
        break;
    }
    for (; n > 0; n--) {
        *self->item = n;
        self->result = 1;
        self->n = n;
        self->state = 1;
        return ACC_READY;
        if (0) {
await_1:
            n = self->n;
        }
        acc_yield__init(&self->acc_yield_2);
        if (0) {
await_2:
            n = self->n;
        }
        if (acc_yield__poll(&self->acc_yield_2, cx) == ACC_PENDING) {
            self->n = n;
            self->state = 2;
            return ACC_PENDING;
        }
    }
    self->result = 0;
    self->state = UINT8_MAX;
    return ACC_READY;
}

static inline void count_down__drop(struct count_down__future *self)
{
    switch (self->state) {
    case 2:
        acc_yield__drop(&self->acc_yield_2);
        break;
    default:
        break;
    }
    self->state = UINT8_MAX;
}

ACC_ERASE(count_down)
static const acc_suspension count_down__suspensions[] = {
    { "streams.async.c", 9, ACC_CHILD_NONE, 0, NULL },
    { "streams.async.c", 10, ACC_CHILD_IN_PLACE, offsetof(struct count_down__future, acc_yield_2), &acc_yield__type },
};
static const acc_future_type count_down__type = {
    .name = "count_down",
    .size = sizeof(struct count_down__future),
    .alignment = _Alignof(struct count_down__future),
    .result = offsetof(struct count_down__future, result),
    .result_size = sizeof(int),
    .item = offsetof(struct count_down__future, item),
    .state = offsetof(struct count_down__future, state),
    .state_size = 1,
    .poll = count_down__poll_erased,
    .drop = count_down__drop_erased,
    .suspensions = count_down__suspensions,
    .suspension_count = 2
};

struct sum__future;
static inline void sum__init(struct sum__future *self, int n);
static inline acc_poll sum__poll(struct sum__future *self, acc_context *cx);
static inline void sum__drop(struct sum__future *self);
static const acc_future_type sum__type;

struct sum__future {
    union {
        int n;
        struct {
            struct count_down__future numbers;
            int x;
            union {
                int total;
                int result;
            };
        };
    };
    uint8_t state;
};

static inline void sum__init(struct sum__future *self, int n)
{
    self->n = n;
    self->state = ACC_START;
}

static inline acc_poll sum__poll(struct sum__future *self, acc_context *cx)
{
    int n;
    switch (self->state) {
    case 1:
        goto await_1;
    default:
        n = self->n;
        break;
    }
    count_down__init(&self->numbers, n);
    int total = 0;
    for (;;) {
        self->numbers.item = &self->x;
        if (0) {
await_1:
            total = self->total;
        }
        if (count_down__poll(&self->numbers, cx) == ACC_PENDING) {
            self->total = total;
            self->state = 1;
            return ACC_PENDING;
        }
        if (!(self->numbers.result > 0))
            break;
        total += self->x;
    }
    self->result = total;
    goto leave_1;
leave_1:
    count_down__drop(&self->numbers);
    self->state = UINT8_MAX;
    return ACC_READY;
}

static inline void sum__drop(struct sum__future *self)
{
    switch (self->state) {
    case 1:
        count_down__drop(&self->numbers);
        break;
    default:
        break;
    }
    self->state = UINT8_MAX;
}

ACC_ERASE(sum)
static const acc_suspension sum__suspensions[] = {
    { "streams.async.c", 18, ACC_CHILD_IN_PLACE, offsetof(struct sum__future, numbers), &count_down__type },
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

struct main__future;
void main__init(struct main__future *self);
acc_poll main__poll(struct main__future *self, acc_context *cx);
void main__drop(struct main__future *self);
extern const acc_future_type main__type;

struct main__future {
    union {
        struct sum__future sum_1;
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
    sum__init(&self->sum_1, 4);
await_1:
    if (sum__poll(&self->sum_1, cx) == ACC_PENDING) {
        self->state = 1;
        return ACC_PENDING;
    }
    printf("%d\n", self->sum_1.result);
    self->result = 0;
    self->state = UINT8_MAX;
    return ACC_READY;
}

void main__drop(struct main__future *self)
{
    switch (self->state) {
    case 1:
        sum__drop(&self->sum_1);
        break;
    default:
        break;
    }
    self->state = UINT8_MAX;
}

ACC_ERASE(main)
static const acc_suspension main__suspensions[] = {
    { "streams.async.c", 25, ACC_CHILD_IN_PLACE, offsetof(struct main__future, sum_1), &sum__type },
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
