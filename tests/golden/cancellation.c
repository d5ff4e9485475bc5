/* Made by acc from cancellation.async.c. */
#define ACC_TRANSLATED 1
/* Dropping a future cancels it where it waits: first its child, then its open blocks, innermost first. */
// flags: --no-line
#include <acc.h>
#include <stdio.h>

struct child__future;
static inline void child__init(struct child__future *self);
static inline acc_poll child__poll(struct child__future *self, acc_context *cx);
static inline void child__drop(struct child__future *self);
static const acc_future_type child__type;

struct child__future {
    struct acc_sleep__future acc_sleep_1;
    uint8_t state;
};

static inline void child__init(struct child__future *self)
{
    self->state = ACC_START;
}

static inline acc_poll child__poll(struct child__future *self, acc_context *cx)
{
    switch (self->state) {
    case 1:
        goto await_1;
    default:
        break;
    }
    acc_sleep__init(&self->acc_sleep_1, 1000 * ACC_S);
    if (0) {
await_1:
        if (!cx) {
            acc_sleep__drop(&self->acc_sleep_1);
            goto leave_1;
        }
    }
    if (acc_sleep__poll(&self->acc_sleep_1, cx) == ACC_PENDING) {
        self->state = 1;
        return ACC_PENDING;
    }
    puts("never");
leave_1:
    puts("child left");
    self->state = UINT8_MAX;
    return ACC_READY;
}

static inline void child__drop(struct child__future *self)
{
    switch (self->state) {
    case 1:
        (void)child__poll(self, NULL);    /* leaves the scopes that are open there */
        break;
    default:
        break;
    }
    self->state = UINT8_MAX;
}

ACC_ERASE(child)
static const acc_suspension child__suspensions[] = {
    { "cancellation.async.c", 9, ACC_CHILD_IN_PLACE, offsetof(struct child__future, acc_sleep_1), &acc_sleep__type },
};
static const acc_future_type child__type = {
    .name = "child",
    .size = sizeof(struct child__future),
    .alignment = _Alignof(struct child__future),
    .state = offsetof(struct child__future, state),
    .state_size = 1,
    .poll = child__poll_erased,
    .drop = child__drop_erased,
    .suspensions = child__suspensions,
    .suspension_count = 1
};

struct parent__future;
static inline void parent__init(struct parent__future *self, int n);
static inline acc_poll parent__poll(struct parent__future *self, acc_context *cx);
static inline void parent__drop(struct parent__future *self);
static const acc_future_type parent__type;

struct parent__future {
    struct child__future child_1;
    int n;
    uint8_t state;
};

static inline void parent__init(struct parent__future *self, int n)
{
    self->n = n;
    self->state = ACC_START;
}

static inline acc_poll parent__poll(struct parent__future *self, acc_context *cx)
{
    int n;
    int leave = 0;
    switch (self->state) {
    case 1:
        goto await_1;
    default:
        n = self->n;
        break;
    }
    for (;;) {
        child__init(&self->child_1);
        if (0) {
await_1:
            n = self->n;
            if (!cx) {
                child__drop(&self->child_1);
                leave = 1;
                goto leave_2;
            }
        }
        if (child__poll(&self->child_1, cx) == ACC_PENDING) {
            self->state = 1;
            return ACC_PENDING;
        }
        leave = 0;
leave_2:
        puts("block left");
        if (leave != 0)
            goto leave_1;
    }
leave_1:
    printf("parent %d left\n", n);
    self->state = UINT8_MAX;
    return ACC_READY;
}

static inline void parent__drop(struct parent__future *self)
{
    switch (self->state) {
    case 1:
        (void)parent__poll(self, NULL);    /* leaves the scopes that are open there */
        break;
    default:
        break;
    }
    self->state = UINT8_MAX;
}

ACC_ERASE(parent)
static const acc_suspension parent__suspensions[] = {
    { "cancellation.async.c", 18, ACC_CHILD_IN_PLACE, offsetof(struct parent__future, child_1), &child__type },
};
static const acc_future_type parent__type = {
    .name = "parent",
    .size = sizeof(struct parent__future),
    .alignment = _Alignof(struct parent__future),
    .state = offsetof(struct parent__future, state),
    .state_size = 1,
    .poll = parent__poll_erased,
    .drop = parent__drop_erased,
    .suspensions = parent__suspensions,
    .suspension_count = 1
};

struct main__future;
void main__init(struct main__future *self);
acc_poll main__poll(struct main__future *self, acc_context *cx);
void main__drop(struct main__future *self);
extern const acc_future_type main__type;

static ACC_UNUSED void *parent__spawn(int n)
{
    struct parent__future *self = acc_task_new(&parent__type);
    parent__init(self, n);
    acc_task_start(self);
    return self;
}
struct main__future {
    union {
        struct acc_yield__future acc_yield_1;
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
    parent__spawn(1);
    acc_yield__init(&self->acc_yield_1);
await_1:
    if (acc_yield__poll(&self->acc_yield_1, cx) == ACC_PENDING) {
        self->state = 1;
        return ACC_PENDING;
    }
    puts("main ends");
    self->result = 0;
    self->state = UINT8_MAX;
    return ACC_READY;
}

void main__drop(struct main__future *self)
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

ACC_ERASE(main)
static const acc_suspension main__suspensions[] = {
    { "cancellation.async.c", 25, ACC_CHILD_IN_PLACE, offsetof(struct main__future, acc_yield_1), &acc_yield__type },
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
