/* Made by acc from untouched.async.c. */
#define ACC_TRANSLATED 1
/* What stands outside of async bodies comes out as it was, byte for byte. */
// flags: --no-line
#include <acc.h>
#  include <stdio.h>

#ifdef NEVER
this is not C,   and nobody minds
#endif

typedef   struct odd { int async ; }	odd;      /* a member may have the name of a word of the dialect */

static int   plain ( odd*o )
  { return o->async
        + 1 ; }   // strange, but not ours to change

struct doubled__future;
static inline void doubled__init(struct doubled__future *self, int n);
static inline acc_poll doubled__poll(struct doubled__future *self, acc_context *cx);
static inline void doubled__drop(struct doubled__future *self);
static const acc_future_type doubled__type;

struct doubled__future {
    union {
        int n;
        int result;
    };
    struct acc_yield__future acc_yield_1;
    uint8_t state;
};

static inline void doubled__init(struct doubled__future *self, int n)
{
    self->n = n;
    self->state = ACC_START;
}

static inline acc_poll doubled__poll(struct doubled__future *self, acc_context *cx)
{
    int n;
    switch (self->state) {
    case 1:
        goto await_1;
    default:
        n = self->n;
        break;
    }
    acc_yield__init(&self->acc_yield_1);
    if (0) {
await_1:
        n = self->n;
    }
    if (acc_yield__poll(&self->acc_yield_1, cx) == ACC_PENDING) {
        self->state = 1;
        return ACC_PENDING;
    }
    self->result = 2 * n;
    self->state = UINT8_MAX;
    return ACC_READY;
}

static inline void doubled__drop(struct doubled__future *self)
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

ACC_ERASE(doubled)
static const acc_suspension doubled__suspensions[] = {
    { "untouched.async.c", 18, ACC_CHILD_IN_PLACE, offsetof(struct doubled__future, acc_yield_1), &acc_yield__type },
};
static const acc_future_type doubled__type = {
    .name = "doubled",
    .size = sizeof(struct doubled__future),
    .alignment = _Alignof(struct doubled__future),
    .result = offsetof(struct doubled__future, result),
    .result_size = sizeof(int),
    .state = offsetof(struct doubled__future, state),
    .state_size = 1,
    .poll = doubled__poll_erased,
    .drop = doubled__drop_erased,
    .suspensions = doubled__suspensions,
    .suspension_count = 1
};

/* between two functions */

static ACC_UNUSED int doubled__block_on(int n)
{
    struct doubled__future *self = acc_frame_new(doubled__type.size, doubled__type.alignment);
    int doubled__value;
    doubled__init(self, n);
    acc_block_on_future(self, &doubled__type);
    doubled__value = *(int *)(void *)((char *)self + doubled__type.result);
    acc_frame_free(self, doubled__type.size, doubled__type.alignment);
    return doubled__value;
}
int main(void) { odd o = { 20 };
    printf ("%d\n",doubled__block_on(plain(&o))) ;
    return 0; }
