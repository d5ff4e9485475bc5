/* Made by acc from assignment.async.c. */
#define ACC_TRANSLATED 1
/* The place of an assignment is determined first, and its old value is read after the await. */
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
    { "assignment.async.c", 8, ACC_CHILD_IN_PLACE, offsetof(struct later__future, acc_yield_1), &acc_yield__type },
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

static int next(int *counter)
{
    return (*counter)++;
}

struct main__future;
void main__init(struct main__future *self);
acc_poll main__poll(struct main__future *self, acc_context *cx);
void main__drop(struct main__future *self);
extern const acc_future_type main__type;

struct main__future {
    union {
        struct {
            int sums[3];
            union {
                struct {
                    int place_1;
                    struct later__future later_1;
                };
                struct {
                    int place_2;
                    struct later__future later_2;
                };
            };
        };
        int result;
    };
    int counter;
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
    acc_copy(self->sums, (int [3]){10, 20, 30}, sizeof self->sums);
    self->counter = 1;
    int place_1 = next(&self->counter);
    later__init(&self->later_1, 5);
    if (0) {
await_1:
        place_1 = self->place_1;
    }
    if (later__poll(&self->later_1, cx) == ACC_PENDING) {
        self->place_1 = place_1;
        self->state = 1;
        return ACC_PENDING;
    }
    self->sums[place_1] += self->later_1.result;
    int place_2 = next(&self->counter);
    later__init(&self->later_2, 6);
    if (0) {
await_2:
        place_2 = self->place_2;
    }
    if (later__poll(&self->later_2, cx) == ACC_PENDING) {
        self->place_2 = place_2;
        self->state = 2;
        return ACC_PENDING;
    }
    self->sums[place_2] = self->later_2.result;
    printf("%d %d %d\n", self->sums[0], self->sums[1], self->sums[2]);
    self->result = 0;
    self->state = UINT8_MAX;
    return ACC_READY;
}

void main__drop(struct main__future *self)
{
    switch (self->state) {
    case 1:
        later__drop(&self->later_1);
        break;
    case 2:
        later__drop(&self->later_2);
        break;
    default:
        break;
    }
    self->state = UINT8_MAX;
}

ACC_ERASE(main)
static const acc_suspension main__suspensions[] = {
    { "assignment.async.c", 21, ACC_CHILD_IN_PLACE, offsetof(struct main__future, later_1), &later__type },
    { "assignment.async.c", 22, ACC_CHILD_IN_PLACE, offsetof(struct main__future, later_2), &later__type },
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
