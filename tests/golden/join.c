/* Made by acc from join.async.c. */
#define ACC_TRANSLATED 1
/* acc_join: each poll polls those that are not done, in order. */
// flags: --no-line
#include <acc.h>
#include <stdio.h>

struct steps__future;
static inline void steps__init(struct steps__future *self, const char *name, int count);
static inline acc_poll steps__poll(struct steps__future *self, acc_context *cx);
static inline void steps__drop(struct steps__future *self);
static ACC_UNUSED const acc_future_type steps__type;

struct steps__future {
    union {
        const char *name;
        int result;
    };
    int count;
    int i;
    struct acc_yield__future acc_yield_1;
    uint8_t state;
};

static inline void steps__init(struct steps__future *self, const char *name, int count)
{
    self->name = name;
    self->count = count;
    self->state = ACC_START;
}

static inline acc_poll steps__poll(struct steps__future *self, acc_context *cx)
{
    const char *name;
    int count;
    switch (self->state) {
    case 1:
        goto await_1;
    default:
        name = self->name;
        count = self->count;
        break;
    }
    for (int i = 1; i <= count; i++) {
        printf("%s%d ", name, i);
        acc_yield__init(&self->acc_yield_1);
        if (0) {
await_1:
            name = self->name;
            count = self->count;
            i = self->i;
        }
        if (acc_yield__poll(&self->acc_yield_1, cx) == ACC_PENDING) {
            self->i = i;
            self->state = 1;
            return ACC_PENDING;
        }
    }
    self->result = count;
    self->state = UINT8_MAX;
    return ACC_READY;
}

static inline void steps__drop(struct steps__future *self)
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

ACC_ERASE(steps)
static const acc_suspension steps__suspensions[] = {
    { "join.async.c", 10, ACC_CHILD_IN_PLACE, offsetof(struct steps__future, acc_yield_1), &acc_yield__type },
};
static const acc_future_type steps__type = {
    .name = "steps",
    .size = sizeof(struct steps__future),
    .alignment = _Alignof(struct steps__future),
    .result = offsetof(struct steps__future, result),
    .result_size = sizeof(int),
    .state = offsetof(struct steps__future, state),
    .state_size = 1,
    .poll = steps__poll_erased,
    .drop = steps__drop_erased,
    .suspensions = steps__suspensions,
    .suspension_count = 1
};

struct both__future;
static inline void both__init(struct both__future *self);
static inline acc_poll both__poll(struct both__future *self, acc_context *cx);
static inline void both__drop(struct both__future *self);
static const acc_future_type both__type;

struct both__future {
    union {
        struct steps__future a;
        int result;
    };
    struct steps__future b;
    unsigned char a_status;
    unsigned char b_status;
    uint8_t state;
};

static inline void both__init(struct both__future *self)
{
    self->state = ACC_START;
}

static inline acc_poll both__poll(struct both__future *self, acc_context *cx)
{
    switch (self->state) {
    case 1:
        goto await_1;
    default:
        break;
    }
    steps__init(&self->a, "a", 2);
    self->a_status = ACC_UNFINISHED;
    steps__init(&self->b, "b", 3);
    self->b_status = ACC_UNFINISHED;
    int all_1;
await_1:
    all_1 = (self->a_status == ACC_DONE || (steps__poll(&self->a, cx) == ACC_READY && (self->a_status = ACC_DONE)));
    all_1 &= (self->b_status == ACC_DONE || (steps__poll(&self->b, cx) == ACC_READY && (self->b_status = ACC_DONE)));
    if (!all_1) {
        self->state = 1;
        return ACC_PENDING;
    }
    self->result = self->a.result + self->b.result;
    self->state = UINT8_MAX;
    return ACC_READY;
}

static inline void both__drop(struct both__future *self)
{
    switch (self->state) {
    case 1:
        steps__drop(&self->b);
        steps__drop(&self->a);
        break;
    default:
        break;
    }
    self->state = UINT8_MAX;
}

ACC_ERASE(both)
static const acc_suspension both__suspensions[] = {
    { "join.async.c", 18, ACC_CHILD_NONE, 0, NULL },
};
static const acc_future_type both__type = {
    .name = "both",
    .size = sizeof(struct both__future),
    .alignment = _Alignof(struct both__future),
    .result = offsetof(struct both__future, result),
    .result_size = sizeof(int),
    .state = offsetof(struct both__future, state),
    .state_size = 1,
    .poll = both__poll_erased,
    .drop = both__drop_erased,
    .suspensions = both__suspensions,
    .suspension_count = 1
};

struct main__future;
void main__init(struct main__future *self);
acc_poll main__poll(struct main__future *self, acc_context *cx);
void main__drop(struct main__future *self);
extern const acc_future_type main__type;

struct main__future {
    union {
        struct both__future both_1;
        struct {
            struct steps__future steps_2;
            struct steps__future steps_2b;
            int sum;
            unsigned char status_2_1;
            unsigned char status_2_2;
        };
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
    case 2:
        goto await_2;
    default:
        break;
    }
    both__init(&self->both_1);
await_1:
    if (both__poll(&self->both_1, cx) == ACC_PENDING) {
        self->state = 1;
        return ACC_PENDING;
    }
    int sum = self->both_1.result;
    int all_2;
    steps__init(&self->steps_2, "c", 1);
    self->status_2_1 = 0;
    steps__init(&self->steps_2b, "d", 2);
    self->status_2_2 = 0;
    if (0) {
await_2:
        sum = self->sum;
    }
    all_2 = (self->status_2_1 || (self->status_2_1 = (steps__poll(&self->steps_2, cx) == ACC_READY)));
    all_2 &= (self->status_2_2 || (self->status_2_2 = (steps__poll(&self->steps_2b, cx) == ACC_READY)));
    if (!all_2) {
        self->sum = sum;
        self->state = 2;
        return ACC_PENDING;
    }
    printf("= %d\n", sum);
    self->result = 0;
    self->state = UINT8_MAX;
    return ACC_READY;
}

void main__drop(struct main__future *self)
{
    switch (self->state) {
    case 1:
        both__drop(&self->both_1);
        break;
    case 2:
        steps__drop(&self->steps_2b);
        steps__drop(&self->steps_2);
        break;
    default:
        break;
    }
    self->state = UINT8_MAX;
}

ACC_ERASE(main)
static const acc_suspension main__suspensions[] = {
    { "join.async.c", 24, ACC_CHILD_IN_PLACE, offsetof(struct main__future, both_1), &both__type },
    { "join.async.c", 25, ACC_CHILD_NONE, 0, NULL },
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
