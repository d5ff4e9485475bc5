/* Made by acc from race.async.c. */
#define ACC_TRANSLATED 1
/* acc_race: polls in order up to the first that is done, gives its index, and drops what is written in its place. */
// flags: --no-line
#include <acc.h>
#include <stdio.h>

struct slow__future;
static inline void slow__init(struct slow__future *self, int n);
static inline acc_poll slow__poll(struct slow__future *self, acc_context *cx);
static inline void slow__drop(struct slow__future *self);
static ACC_UNUSED const acc_future_type slow__type;

struct slow__future {
    union {
        struct acc_sleep__future acc_sleep_1;
        int result;
    };
    int n;
    uint8_t state;
};

static inline void slow__init(struct slow__future *self, int n)
{
    self->n = n;
    self->state = ACC_START;
}

static inline acc_poll slow__poll(struct slow__future *self, acc_context *cx)
{
    int n;
    switch (self->state) {
    case 1:
        goto await_1;
    default:
        n = self->n;
        break;
    }
    acc_sleep__init(&self->acc_sleep_1, 3600 * ACC_S);
    if (0) {
await_1:
        n = self->n;
        if (!cx) {
            acc_sleep__drop(&self->acc_sleep_1);
            goto leave_1;
        }
    }
    if (acc_sleep__poll(&self->acc_sleep_1, cx) == ACC_PENDING) {
        self->state = 1;
        return ACC_PENDING;
    }
    self->result = n;
    goto leave_1;
leave_1:
    puts("slow is left");
    self->state = UINT8_MAX;
    return ACC_READY;
}

static inline void slow__drop(struct slow__future *self)
{
    switch (self->state) {
    case 1:
        (void)slow__poll(self, NULL);    /* leaves the scopes that are open there */
        break;
    default:
        break;
    }
    self->state = UINT8_MAX;
}

ACC_ERASE(slow)
static const acc_suspension slow__suspensions[] = {
    { "race.async.c", 9, ACC_CHILD_IN_PLACE, offsetof(struct slow__future, acc_sleep_1), &acc_sleep__type },
};
static const acc_future_type slow__type = {
    .name = "slow",
    .size = sizeof(struct slow__future),
    .alignment = _Alignof(struct slow__future),
    .result = offsetof(struct slow__future, result),
    .result_size = sizeof(int),
    .state = offsetof(struct slow__future, state),
    .state_size = 1,
    .poll = slow__poll_erased,
    .drop = slow__drop_erased,
    .suspensions = slow__suspensions,
    .suspension_count = 1
};

struct limited__future;
static inline void limited__init(struct limited__future *self, int n, int64_t limit);
static inline acc_poll limited__poll(struct limited__future *self, acc_context *cx);
static inline void limited__drop(struct limited__future *self);
static const acc_future_type limited__type;

struct limited__future {
    union {
        struct slow__future slow_1;
        int result;
    };
    union {
        struct acc_sleep__future acc_sleep_1;
        int64_t limit;
    };
    int n;
    uint8_t state;
};

static inline void limited__init(struct limited__future *self, int n, int64_t limit)
{
    self->n = n;
    self->limit = limit;
    self->state = ACC_START;
}

static inline acc_poll limited__poll(struct limited__future *self, acc_context *cx)
{
    int n;
    int64_t limit;
    switch (self->state) {
    case 1:
        goto await_1;
    default:
        n = self->n;
        limit = self->limit;
        break;
    }
    int winner_1;
    slow__init(&self->slow_1, n);
    acc_sleep__init(&self->acc_sleep_1, limit);
    if (0) {
await_1:
        n = self->n;
    }
    winner_1 = (slow__poll(&self->slow_1, cx) == ACC_READY) ? 0 : (acc_sleep__poll(&self->acc_sleep_1, cx) == ACC_READY) ? 1 : -1;
    if (winner_1 < 0) {
        self->state = 1;
        return ACC_PENDING;
    }
    acc_sleep__drop(&self->acc_sleep_1);
    slow__drop(&self->slow_1);
    if (winner_1 == 1) {
        self->result = -1;
        self->state = UINT8_MAX;
        return ACC_READY;
    }
    self->result = n;
    self->state = UINT8_MAX;
    return ACC_READY;
}

static inline void limited__drop(struct limited__future *self)
{
    switch (self->state) {
    case 1:
        acc_sleep__drop(&self->acc_sleep_1);
        slow__drop(&self->slow_1);
        break;
    default:
        break;
    }
    self->state = UINT8_MAX;
}

ACC_ERASE(limited)
static const acc_suspension limited__suspensions[] = {
    { "race.async.c", 15, ACC_CHILD_NONE, 0, NULL },
};
static const acc_future_type limited__type = {
    .name = "limited",
    .size = sizeof(struct limited__future),
    .alignment = _Alignof(struct limited__future),
    .result = offsetof(struct limited__future, result),
    .result_size = sizeof(int),
    .state = offsetof(struct limited__future, state),
    .state_size = 1,
    .poll = limited__poll_erased,
    .drop = limited__drop_erased,
    .suspensions = limited__suspensions,
    .suspension_count = 1
};

struct main__future;
void main__init(struct main__future *self);
acc_poll main__poll(struct main__future *self, acc_context *cx);
void main__drop(struct main__future *self);
extern const acc_future_type main__type;

struct main__future {
    union {
        struct limited__future limited_1;
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
    limited__init(&self->limited_1, 7, ACC_MS);
await_1:
    if (limited__poll(&self->limited_1, cx) == ACC_PENDING) {
        self->state = 1;
        return ACC_PENDING;
    }
    printf("%d\n", self->limited_1.result);
    self->result = 0;
    self->state = UINT8_MAX;
    return ACC_READY;
}

void main__drop(struct main__future *self)
{
    switch (self->state) {
    case 1:
        limited__drop(&self->limited_1);
        break;
    default:
        break;
    }
    self->state = UINT8_MAX;
}

ACC_ERASE(main)
static const acc_suspension main__suspensions[] = {
    { "race.async.c", 22, ACC_CHILD_IN_PLACE, offsetof(struct main__future, limited_1), &limited__type },
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
