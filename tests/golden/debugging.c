/* Made by acc from debugging.async.c. */
#define ACC_TRANSLATED 1
#line 1 "debugging.async.c"
/* #line leads the debugger to this file, and locals keep their names. */
#include <acc.h>
#include <stdio.h>

#define LATER(value) (await later(value))

#line 11 "debugging.c"
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
#line 9 "debugging.async.c"
    acc_yield__init(&self->acc_yield_1); if (0) { await_1: value = self->value; }
#line 9 "debugging.async.c"
    if (acc_yield__poll(&self->acc_yield_1, cx) == ACC_PENDING) { self->state = 1; return ACC_PENDING; }
    self->result = value;
#line 10 "debugging.async.c"
    self->state = UINT8_MAX; return ACC_READY;
}

#line 52 "debugging.c"
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
    { "debugging.async.c", 9, ACC_CHILD_IN_PLACE, offsetof(struct later__future, acc_yield_1), &acc_yield__type },
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

#line 83 "debugging.c"
struct total__future;
static inline void total__init(struct total__future *self, int count);
static inline acc_poll total__poll(struct total__future *self, acc_context *cx);
static inline void total__drop(struct total__future *self);
static const acc_future_type total__type;

struct total__future {
    union {
        struct {
            union {
                struct {
                    int count;
                    int i;
                    struct later__future later_1;
                };
                struct later__future later_2;
            };
            int sum;
        };
        int result;
    };
    uint8_t state;
};

static inline void total__init(struct total__future *self, int count)
{
    self->count = count;
    self->state = ACC_START;
}

static inline acc_poll total__poll(struct total__future *self, acc_context *cx)
{
    int count;
    switch (self->state) {
    case 1:
        goto await_1;
    case 2:
        goto await_2;
    default:
        count = self->count;
        break;
    }
#line 15 "debugging.async.c"
    int sum = 0;
#line 18 "debugging.async.c"
    for (int i = 1; i <= count; i++) {

        later__init(&self->later_1, i); if (0) { await_1: count = self->count; sum = self->sum; i = self->i; if (!cx) { later__drop(&self->later_1); goto leave_1; } }
#line 20 "debugging.async.c"
        if (later__poll(&self->later_1, cx) == ACC_PENDING) { self->sum = sum; self->i = i; self->state = 1; return ACC_PENDING; }
#line 20 "debugging.async.c"
        sum += (self->later_1.result);
    }
    int and_1 = (sum > 5) != 0;
    if (and_1) {
#line 23 "debugging.async.c"
        later__init(&self->later_2, sum); if (0) { await_2: sum = self->sum; if (!cx) { later__drop(&self->later_2); goto leave_1; } }
#line 23 "debugging.async.c"
        if (later__poll(&self->later_2, cx) == ACC_PENDING) { self->sum = sum; self->state = 2; return ACC_PENDING; }
#line 23 "debugging.async.c"
        and_1 = (self->later_2.result > 9) != 0; }
#line 22 "debugging.async.c"
    if (and_1)

        sum++;
    self->result = sum;
#line 25 "debugging.async.c"
    goto leave_1; leave_1:
#line 16 "debugging.async.c"
    printf("total is %d\n",
                 sum);
#line 26 "debugging.async.c"
    self->state = UINT8_MAX; return ACC_READY;
#line 26 "debugging.async.c"
}

#line 160 "debugging.c"
static inline void total__drop(struct total__future *self)
{
    switch (self->state) {
    case 1:
    case 2:
        (void)total__poll(self, NULL);    /* leaves the scopes that are open there */
        break;
    default:
        break;
    }
    self->state = UINT8_MAX;
}

ACC_ERASE(total)
static const acc_suspension total__suspensions[] = {
    { "debugging.async.c", 20, ACC_CHILD_IN_PLACE, offsetof(struct total__future, later_1), &later__type },
    { "debugging.async.c", 23, ACC_CHILD_IN_PLACE, offsetof(struct total__future, later_2), &later__type },
};
static const acc_future_type total__type = {
    .name = "total",
    .size = sizeof(struct total__future),
    .alignment = _Alignof(struct total__future),
    .result = offsetof(struct total__future, result),
    .result_size = sizeof(int),
    .state = offsetof(struct total__future, state),
    .state_size = 1,
    .poll = total__poll_erased,
    .drop = total__drop_erased,
    .suspensions = total__suspensions,
    .suspension_count = 2
};

#line 193 "debugging.c"
static ACC_UNUSED int total__block_on(int count)
{
    struct total__future *self = acc_frame_new(total__type.size, total__type.alignment);
    int total__value;
    total__init(self, count);
    acc_block_on_future(self, &total__type);
    total__value = *(int *)(void *)((char *)self + total__type.result);
    acc_frame_free(self, total__type.size, total__type.alignment);
    return total__value;
}
#line 28 "debugging.async.c"
int main(void)
{
    printf("%d\n", total__block_on(4));
    return 0;
}
