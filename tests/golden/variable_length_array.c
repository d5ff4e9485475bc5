/* Made by acc from variable_length_array.async.c. */
#define ACC_TRANSLATED 1
/* A variable length array that must survive an await: its elements are on the runtime's heap until the block is left. */
// flags: --no-line
#include <acc.h>
#include <stdio.h>

struct sum_of_squares__future;
static inline void sum_of_squares__init(struct sum_of_squares__future *self, int n);
static inline acc_poll sum_of_squares__poll(struct sum_of_squares__future *self, acc_context *cx);
static inline void sum_of_squares__drop(struct sum_of_squares__future *self);
static const acc_future_type sum_of_squares__type;

struct sum_of_squares__future {
    union {
        size_t squares_size_1;
        int result;
    };
    void *squares;
    int n;
    struct acc_yield__future acc_yield_1;
    uint8_t state;
};

static inline void sum_of_squares__init(struct sum_of_squares__future *self, int n)
{
    self->n = n;
    self->state = ACC_START;
}

static inline acc_poll sum_of_squares__poll(struct sum_of_squares__future *self, acc_context *cx)
{
    int n;
    switch (self->state) {
    case 1:
        goto await_1;
    default:
        n = self->n;
        break;
    }
    size_t squares_size_1 = (size_t)(n);
    void *squares = acc_frame_new(squares_size_1 * sizeof(int), _Alignof(int));
    for (int i = 0; i < n; i++)
        (*(int (*)[squares_size_1])squares)[i] = i * i;
    acc_yield__init(&self->acc_yield_1);
    if (0) {
await_1:
        n = self->n;
        squares_size_1 = self->squares_size_1;
        squares = self->squares;
        if (!cx) {
            acc_yield__drop(&self->acc_yield_1);
            goto leave_1;
        }
    }
    if (acc_yield__poll(&self->acc_yield_1, cx) == ACC_PENDING) {
        self->squares_size_1 = squares_size_1;
        self->squares = squares;
        self->state = 1;
        return ACC_PENDING;
    }
    int sum = 0;
    for (int i = 0; i < n; i++)
        sum += (*(int (*)[squares_size_1])squares)[i];
    printf("%zu squares\n", sizeof (*(int (*)[squares_size_1])squares) / sizeof (*(int (*)[squares_size_1])squares)[0]);
    self->result = sum;
    goto leave_1;
leave_1:
    acc_frame_free(squares, squares_size_1 * sizeof(int), _Alignof(int));
    self->state = UINT8_MAX;
    return ACC_READY;
}

static inline void sum_of_squares__drop(struct sum_of_squares__future *self)
{
    switch (self->state) {
    case 1:
        (void)sum_of_squares__poll(self, NULL);    /* leaves the scopes that are open there */
        break;
    default:
        break;
    }
    self->state = UINT8_MAX;
}

ACC_ERASE(sum_of_squares)
static const acc_suspension sum_of_squares__suspensions[] = {
    { "variable_length_array.async.c", 11, ACC_CHILD_IN_PLACE, offsetof(struct sum_of_squares__future, acc_yield_1), &acc_yield__type },
};
static const acc_future_type sum_of_squares__type = {
    .name = "sum_of_squares",
    .size = sizeof(struct sum_of_squares__future),
    .alignment = _Alignof(struct sum_of_squares__future),
    .result = offsetof(struct sum_of_squares__future, result),
    .result_size = sizeof(int),
    .state = offsetof(struct sum_of_squares__future, state),
    .state_size = 1,
    .poll = sum_of_squares__poll_erased,
    .drop = sum_of_squares__drop_erased,
    .suspensions = sum_of_squares__suspensions,
    .suspension_count = 1
};

static ACC_UNUSED int sum_of_squares__block_on(int n)
{
    struct sum_of_squares__future *self = acc_frame_new(sum_of_squares__type.size, sum_of_squares__type.alignment);
    int sum_of_squares__value;
    sum_of_squares__init(self, n);
    acc_block_on_future(self, &sum_of_squares__type);
    sum_of_squares__value = *(int *)(void *)((char *)self + sum_of_squares__type.result);
    acc_frame_free(self, sum_of_squares__type.size, sum_of_squares__type.alignment);
    return sum_of_squares__value;
}
int main(void)
{
    printf("%d\n", sum_of_squares__block_on(5));
    return 0;
}
