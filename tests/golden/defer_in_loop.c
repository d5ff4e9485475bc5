/* Made by acc from defer_in_loop.async.c. */
#define ACC_TRANSLATED 1
/* A defer in a loop: it runs at the end of each turn, by continue, by break and by return. */
// flags: --no-line
#include <acc.h>
#include <stdio.h>

struct turns__future;
static inline void turns__init(struct turns__future *self, int last);
static inline acc_poll turns__poll(struct turns__future *self, acc_context *cx);
static inline void turns__drop(struct turns__future *self);
static const acc_future_type turns__type;

struct turns__future {
    int last;
    int i;
    int result;
    struct acc_yield__future acc_yield_1;
    uint8_t state;
};

static inline void turns__init(struct turns__future *self, int last)
{
    self->last = last;
    self->state = ACC_START;
}

static inline acc_poll turns__poll(struct turns__future *self, acc_context *cx)
{
    int last;
    int leave = 0;
    switch (self->state) {
    case 1:
        goto await_1;
    default:
        last = self->last;
        break;
    }
    for (int i = 0;; i++) {
        acc_yield__init(&self->acc_yield_1);
        if (0) {
await_1:
            last = self->last;
            i = self->i;
            if (!cx) {
                acc_yield__drop(&self->acc_yield_1);
                leave = 1;
                goto leave_1;
            }
        }
        if (acc_yield__poll(&self->acc_yield_1, cx) == ACC_PENDING) {
            self->i = i;
            self->state = 1;
            return ACC_PENDING;
        }
        if (i == 0) {
            leave = 2;
            goto leave_1;
        }
        if (i == last) {
            leave = 3;
            goto leave_1;
        }
        if (i == 2) {
            self->result = i;
            leave = 1;
            goto leave_1;
        }
        printf("turn %d\n", i);
        leave = 0;
leave_1:
        printf("end of turn %d\n", i);
        if (leave == 1) {
            self->state = UINT8_MAX;
            return ACC_READY;
        }
        if (leave == 2)
            continue;
        if (leave == 3)
            break;
    }
    puts("after the loop");
    self->result = -1;
    self->state = UINT8_MAX;
    return ACC_READY;
}

static inline void turns__drop(struct turns__future *self)
{
    switch (self->state) {
    case 1:
        (void)turns__poll(self, NULL);    /* leaves the scopes that are open there */
        break;
    default:
        break;
    }
    self->state = UINT8_MAX;
}

ACC_ERASE(turns)
static const acc_suspension turns__suspensions[] = {
    { "defer_in_loop.async.c", 10, ACC_CHILD_IN_PLACE, offsetof(struct turns__future, acc_yield_1), &acc_yield__type },
};
static const acc_future_type turns__type = {
    .name = "turns",
    .size = sizeof(struct turns__future),
    .alignment = _Alignof(struct turns__future),
    .result = offsetof(struct turns__future, result),
    .result_size = sizeof(int),
    .state = offsetof(struct turns__future, state),
    .state_size = 1,
    .poll = turns__poll_erased,
    .drop = turns__drop_erased,
    .suspensions = turns__suspensions,
    .suspension_count = 1
};

static ACC_UNUSED int turns__block_on(int last)
{
    struct turns__future *self = acc_frame_new(turns__type.size, turns__type.alignment);
    int turns__value;
    turns__init(self, last);
    acc_block_on_future(self, &turns__type);
    turns__value = *(int *)(void *)((char *)self + turns__type.result);
    acc_frame_free(self, turns__type.size, turns__type.alignment);
    return turns__value;
}
int main(void)
{
    printf("%d\n", turns__block_on(1));
    printf("%d\n", turns__block_on(5));
    return 0;
}
