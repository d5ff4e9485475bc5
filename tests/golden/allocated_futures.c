/* Made by acc from allocated_futures.async.c. */
#define ACC_TRANSLATED 1
/* acc_future(T): a plain pointer to a future of its own. */
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
    { "allocated_futures.async.c", 8, ACC_CHILD_IN_PLACE, offsetof(struct later__future, acc_yield_1), &acc_yield__type },
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

static ACC_UNUSED acc_future later__new(int value)
{
    acc_future self = acc_box_new(&later__type);
    later__init(acc_box_inside(self), value);
    return self;
}
static acc_future(int) start(int n)
{
    return later__new(n);
}

struct total__future;
static inline void total__init(struct total__future *self, int n);
static inline acc_poll total__poll(struct total__future *self, acc_context *cx);
static inline void total__drop(struct total__future *self);
static const acc_future_type total__type;

struct total__future {
    acc_future jobs[8];
    union {
        acc_future *place_1;
        int result;
    };
    int n;
    int sum;
    int i;
    uint8_t state;
};

static inline void total__init(struct total__future *self, int n)
{
    self->n = n;
    self->state = ACC_START;
}

static inline acc_poll total__poll(struct total__future *self, acc_context *cx)
{
    int n;
    switch (self->state) {
    case 1:
        goto await_1;
    default:
        n = self->n;
        break;
    }
    acc_copy(self->jobs, (acc_future [8]){0}, sizeof self->jobs);
    for (int i = 0; i < n; i++)
        self->jobs[i] = start(i);
    int sum = 0;
    for (int i = 0; i < n; i++) {
        acc_future *place_1 = &self->jobs[i];
        int result_1;
        if (0) {
await_1:
            n = self->n;
            sum = self->sum;
            i = self->i;
            place_1 = self->place_1;
        }
        if (acc_box_poll(*place_1, cx) == ACC_PENDING) {
            self->sum = sum;
            self->i = i;
            self->place_1 = place_1;
            self->state = 1;
            return ACC_PENDING;
        }
        acc_box_take(place_1, &result_1, sizeof result_1, 1);
        sum += result_1;
    }
    self->result = sum;
    self->state = UINT8_MAX;
    return ACC_READY;
}

static inline void total__drop(struct total__future *self)
{
    switch (self->state) {
    default:
        break;
    }
    self->state = UINT8_MAX;
}

ACC_ERASE(total)
static const acc_suspension total__suspensions[] = {
    { "allocated_futures.async.c", 24, ACC_CHILD_NONE, 0, NULL },
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
    .suspension_count = 1
};

struct main__future;
void main__init(struct main__future *self);
acc_poll main__poll(struct main__future *self, acc_context *cx);
void main__drop(struct main__future *self);
extern const acc_future_type main__type;

struct main__future {
    union {
        struct total__future total_1;
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
    total__init(&self->total_1, 5);
await_1:
    if (total__poll(&self->total_1, cx) == ACC_PENDING) {
        self->state = 1;
        return ACC_PENDING;
    }
    printf("%d\n", self->total_1.result);
    self->result = 0;
    self->state = UINT8_MAX;
    return ACC_READY;
}

void main__drop(struct main__future *self)
{
    switch (self->state) {
    case 1:
        total__drop(&self->total_1);
        break;
    default:
        break;
    }
    self->state = UINT8_MAX;
}

ACC_ERASE(main)
static const acc_suspension main__suspensions[] = {
    { "allocated_futures.async.c", 30, ACC_CHILD_IN_PLACE, offsetof(struct main__future, total_1), &total__type },
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
