/* Made by acc from loop.async.c. */
#define ACC_TRANSLATED 1
/* An await in a loop: the label stands inside the loop, the loop is as it was. */
// flags: --no-line
#include <acc.h>
#include <stdio.h>

struct count_up__future;
static inline void count_up__init(struct count_up__future *self, int end);
static inline acc_poll count_up__poll(struct count_up__future *self, acc_context *cx);
static inline void count_up__drop(struct count_up__future *self);
static const acc_future_type count_up__type;

struct count_up__future {
    union {
        int end;
        int result;
    };
    int sum;
    int i;
    struct acc_yield__future acc_yield_1;
    uint8_t state;
};

static inline void count_up__init(struct count_up__future *self, int end)
{
    self->end = end;
    self->state = ACC_START;
}

static inline acc_poll count_up__poll(struct count_up__future *self, acc_context *cx)
{
    int end;
    switch (self->state) {
    case 1:
        goto await_1;
    default:
        end = self->end;
        break;
    }
    int sum = 0;
    for (int i = 0; i < end; i++) {
        // Comments stay where they are.
        acc_yield__init(&self->acc_yield_1);
        if (0) {
await_1:
            end = self->end;
            sum = self->sum;
            i = self->i;
        }
        if (acc_yield__poll(&self->acc_yield_1, cx) == ACC_PENDING) {
            self->sum = sum;
            self->i = i;
            self->state = 1;
            return ACC_PENDING;
        }
        printf("%d ", i);
        sum += i;
    }
    puts("");
    self->result = sum;
    self->state = UINT8_MAX;
    return ACC_READY;
}

static inline void count_up__drop(struct count_up__future *self)
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

ACC_ERASE(count_up)
static const acc_suspension count_up__suspensions[] = {
    { "loop.async.c", 11, ACC_CHILD_IN_PLACE, offsetof(struct count_up__future, acc_yield_1), &acc_yield__type },
};
static const acc_future_type count_up__type = {
    .name = "count_up",
    .size = sizeof(struct count_up__future),
    .alignment = _Alignof(struct count_up__future),
    .result = offsetof(struct count_up__future, result),
    .result_size = sizeof(int),
    .state = offsetof(struct count_up__future, state),
    .state_size = 1,
    .poll = count_up__poll_erased,
    .drop = count_up__drop_erased,
    .suspensions = count_up__suspensions,
    .suspension_count = 1
};

struct main__future;
void main__init(struct main__future *self);
acc_poll main__poll(struct main__future *self, acc_context *cx);
void main__drop(struct main__future *self);
extern const acc_future_type main__type;

struct main__future {
    union {
        struct count_up__future count_up_1;
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
    count_up__init(&self->count_up_1, 5);
await_1:
    if (count_up__poll(&self->count_up_1, cx) == ACC_PENDING) {
        self->state = 1;
        return ACC_PENDING;
    }
    int sum = self->count_up_1.result;
    printf("%d\n", sum);
    self->result = 0;
    self->state = UINT8_MAX;
    return ACC_READY;
}

void main__drop(struct main__future *self)
{
    switch (self->state) {
    case 1:
        count_up__drop(&self->count_up_1);
        break;
    default:
        break;
    }
    self->state = UINT8_MAX;
}

ACC_ERASE(main)
static const acc_suspension main__suspensions[] = {
    { "loop.async.c", 21, ACC_CHILD_IN_PLACE, offsetof(struct main__future, count_up_1), &count_up__type },
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
