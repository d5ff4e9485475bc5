/* Made by acc from local_names.async.c. */
#define ACC_TRANSLATED 1
/* Types, constants and static variables declared in a body, and __func__. */
// flags: --no-line
#include <acc.h>
#include <stdio.h>

struct next__future;
static inline void next__init(struct next__future *self);
static inline acc_poll next__poll(struct next__future *self, acc_context *cx);
static inline void next__drop(struct next__future *self);
static const acc_future_type next__type;

struct next__point_1 { int x, y; };
struct next__future {
    union {
        struct next__point_1 *kept;
        int result;
    };
    struct next__point_1 p;
    struct acc_yield__future acc_yield_1;
    uint8_t state;
};

static inline void next__init(struct next__future *self)
{
    self->state = ACC_START;
}

static inline acc_poll next__poll(struct next__future *self, acc_context *cx)
{
    static const char next__name[] = "next";
    switch (self->state) {
    case 1:
        goto await_1;
    default:
        break;
    }
    enum { STEP = 10 };
    typedef struct next__point_1 point;
    static int calls;

    self->p = (struct next__point_1){++calls, STEP};
    point *kept = &self->p;
    acc_yield__init(&self->acc_yield_1);
    if (0) {
await_1:
        kept = self->kept;
    }
    if (acc_yield__poll(&self->acc_yield_1, cx) == ACC_PENDING) {
        self->kept = kept;
        self->state = 1;
        return ACC_PENDING;
    }
    printf("%s: %d\n", next__name, calls);
    self->result = kept->x * kept->y;
    self->state = UINT8_MAX;
    return ACC_READY;
}

static inline void next__drop(struct next__future *self)
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

ACC_ERASE(next)
static const acc_suspension next__suspensions[] = {
    { "local_names.async.c", 15, ACC_CHILD_IN_PLACE, offsetof(struct next__future, acc_yield_1), &acc_yield__type },
};
static const acc_future_type next__type = {
    .name = "next",
    .size = sizeof(struct next__future),
    .alignment = _Alignof(struct next__future),
    .result = offsetof(struct next__future, result),
    .result_size = sizeof(int),
    .state = offsetof(struct next__future, state),
    .state_size = 1,
    .poll = next__poll_erased,
    .drop = next__drop_erased,
    .suspensions = next__suspensions,
    .suspension_count = 1
};

static ACC_UNUSED int next__block_on(void)
{
    struct next__future *self = acc_frame_new(next__type.size, next__type.alignment);
    int next__value;
    next__init(self);
    acc_block_on_future(self, &next__type);
    next__value = *(int *)(void *)((char *)self + next__type.result);
    acc_frame_free(self, next__type.size, next__type.alignment);
    return next__value;
}
int main(void)
{
    printf("%d\n", next__block_on());
    printf("%d\n", next__block_on());
    return 0;
}
