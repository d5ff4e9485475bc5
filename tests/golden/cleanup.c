/* Made by acc from cleanup.async.c. */
#define ACC_TRANSLATED 1
/* GNU's cleanup attribute: the variable lives in the frame, and is cleaned up where its block is left. */
// flags: --no-line -std=gnu11
#include <acc.h>
#include <stdio.h>

static void report(int *n)
{
    printf("clean %d\n", *n);
}

struct twice__future;
static inline void twice__init(struct twice__future *self, int n);
static inline acc_poll twice__poll(struct twice__future *self, acc_context *cx);
static inline void twice__drop(struct twice__future *self);
static const acc_future_type twice__type;

struct twice__future {
    union {
        int n;
        struct {
            int kept;
            union {
                struct acc_yield__future acc_yield_1;
                int result;
            };
        };
    };
    uint8_t state;
};

static inline void twice__init(struct twice__future *self, int n)
{
    self->n = n;
    self->state = ACC_START;
}

static inline acc_poll twice__poll(struct twice__future *self, acc_context *cx)
{
    int n;
    switch (self->state) {
    case 1:
        goto await_1;
    default:
        n = self->n;
        break;
    }
    self->kept = n;
    acc_yield__init(&self->acc_yield_1);
    if (0) {
await_1:
        if (!cx) {
            acc_yield__drop(&self->acc_yield_1);
            goto leave_1;
        }
    }
    if (acc_yield__poll(&self->acc_yield_1, cx) == ACC_PENDING) {
        self->state = 1;
        return ACC_PENDING;
    }
    self->result = 2 * self->kept;
    goto leave_1;
leave_1:
    report(&self->kept);
    self->state = UINT8_MAX;
    return ACC_READY;
}

static inline void twice__drop(struct twice__future *self)
{
    switch (self->state) {
    case 1:
        (void)twice__poll(self, NULL);    /* leaves the scopes that are open there */
        break;
    default:
        break;
    }
    self->state = UINT8_MAX;
}

ACC_ERASE(twice)
static const acc_suspension twice__suspensions[] = {
    { "cleanup.async.c", 14, ACC_CHILD_IN_PLACE, offsetof(struct twice__future, acc_yield_1), &acc_yield__type },
};
static const acc_future_type twice__type = {
    .name = "twice",
    .size = sizeof(struct twice__future),
    .alignment = _Alignof(struct twice__future),
    .result = offsetof(struct twice__future, result),
    .result_size = sizeof(int),
    .state = offsetof(struct twice__future, state),
    .state_size = 1,
    .poll = twice__poll_erased,
    .drop = twice__drop_erased,
    .suspensions = twice__suspensions,
    .suspension_count = 1
};

struct wait_forever__future;
static inline void wait_forever__init(struct wait_forever__future *self);
static inline acc_poll wait_forever__poll(struct wait_forever__future *self, acc_context *cx);
static inline void wait_forever__drop(struct wait_forever__future *self);
static const acc_future_type wait_forever__type;

struct wait_forever__future {
    struct acc_sleep__future acc_sleep_1;
    int kept;
    uint8_t state;
};

static inline void wait_forever__init(struct wait_forever__future *self)
{
    self->state = ACC_START;
}

static inline acc_poll wait_forever__poll(struct wait_forever__future *self, acc_context *cx)
{
    switch (self->state) {
    case 1:
        goto await_1;
    default:
        break;
    }
    self->kept = 1;
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
    report(&self->kept);
    self->state = UINT8_MAX;
    return ACC_READY;
}

static inline void wait_forever__drop(struct wait_forever__future *self)
{
    switch (self->state) {
    case 1:
        (void)wait_forever__poll(self, NULL);    /* leaves the scopes that are open there */
        break;
    default:
        break;
    }
    self->state = UINT8_MAX;
}

ACC_ERASE(wait_forever)
static const acc_suspension wait_forever__suspensions[] = {
    { "cleanup.async.c", 21, ACC_CHILD_IN_PLACE, offsetof(struct wait_forever__future, acc_sleep_1), &acc_sleep__type },
};
static const acc_future_type wait_forever__type = {
    .name = "wait_forever",
    .size = sizeof(struct wait_forever__future),
    .alignment = _Alignof(struct wait_forever__future),
    .state = offsetof(struct wait_forever__future, state),
    .state_size = 1,
    .poll = wait_forever__poll_erased,
    .drop = wait_forever__drop_erased,
    .suspensions = wait_forever__suspensions,
    .suspension_count = 1
};

struct main__future;
void main__init(struct main__future *self);
acc_poll main__poll(struct main__future *self, acc_context *cx);
void main__drop(struct main__future *self);
extern const acc_future_type main__type;

static ACC_UNUSED void *wait_forever__spawn(void)
{
    struct wait_forever__future *self = acc_task_new(&wait_forever__type);
    wait_forever__init(self);
    acc_task_start(self);
    return self;
}
struct main__future {
    union {
        struct twice__future twice_1;
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
    wait_forever__spawn();
    twice__init(&self->twice_1, 21);
await_1:
    if (twice__poll(&self->twice_1, cx) == ACC_PENDING) {
        self->state = 1;
        return ACC_PENDING;
    }
    printf("%d\n", self->twice_1.result);
    self->result = 0;
    self->state = UINT8_MAX;
    return ACC_READY;
}

void main__drop(struct main__future *self)
{
    switch (self->state) {
    case 1:
        twice__drop(&self->twice_1);
        break;
    default:
        break;
    }
    self->state = UINT8_MAX;
}

ACC_ERASE(main)
static const acc_suspension main__suspensions[] = {
    { "cleanup.async.c", 28, ACC_CHILD_IN_PLACE, offsetof(struct main__future, twice_1), &twice__type },
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
