/* Made by acc from shadowing.async.c. */
#define ACC_TRANSLATED 1
/* Objects of one name: each has its own member in the frame. */
// flags: --no-line
#include <acc.h>
#include <stdio.h>

struct levels__future;
static inline void levels__init(struct levels__future *self, int n);
static inline acc_poll levels__poll(struct levels__future *self, acc_context *cx);
static inline void levels__drop(struct levels__future *self);
static const acc_future_type levels__type;

struct levels__future {
    int *outer;
    int *middle;
    int n;
    int n_2;
    int n_3;
    struct acc_yield__future acc_yield_1;
    uint8_t state;
};

static inline void levels__init(struct levels__future *self, int n)
{
    self->n = n;
    self->state = ACC_START;
}

static inline acc_poll levels__poll(struct levels__future *self, acc_context *cx)
{
    switch (self->state) {
    case 1:
        goto await_1;
    default:
        break;
    }
    int *outer = &self->n;
    {
        self->n_2 = 0;
        for (; self->n_2 < 2; self->n_2++) {
        int *middle = &self->n_2;
        {
            int n = 100;
            acc_yield__init(&self->acc_yield_1);
            if (0) {
await_1:
                outer = self->outer;
                middle = self->middle;
                n = self->n_3;
            }
            if (acc_yield__poll(&self->acc_yield_1, cx) == ACC_PENDING) {
                self->outer = outer;
                self->middle = middle;
                self->n_3 = n;
                self->state = 1;
                return ACC_PENDING;
            }
            printf("%d %d %d\n", *outer, *middle, n);
        }
    }
    }
    self->state = UINT8_MAX;
    return ACC_READY;
}

static inline void levels__drop(struct levels__future *self)
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

ACC_ERASE(levels)
static const acc_suspension levels__suspensions[] = {
    { "shadowing.async.c", 13, ACC_CHILD_IN_PLACE, offsetof(struct levels__future, acc_yield_1), &acc_yield__type },
};
static const acc_future_type levels__type = {
    .name = "levels",
    .size = sizeof(struct levels__future),
    .alignment = _Alignof(struct levels__future),
    .state = offsetof(struct levels__future, state),
    .state_size = 1,
    .poll = levels__poll_erased,
    .drop = levels__drop_erased,
    .suspensions = levels__suspensions,
    .suspension_count = 1
};

static ACC_UNUSED void levels__block_on(int n)
{
    struct levels__future *self = acc_frame_new(levels__type.size, levels__type.alignment);
    levels__init(self, n);
    acc_block_on_future(self, &levels__type);
    acc_frame_free(self, levels__type.size, levels__type.alignment);
}
int main(void)
{
    levels__block_on(7);
    return 0;
}
