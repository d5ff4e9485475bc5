/* Made by acc from overlap.async.c. */
#define ACC_TRANSLATED 1
/* The frame is a tree of structs (alive together) and unions (never alive together). */
// flags: --no-line
#include <acc.h>
#include <stdio.h>
#include <string.h>

struct fill__future;
static inline void fill__init(struct fill__future *self, char *text, size_t size);
static inline acc_poll fill__poll(struct fill__future *self, acc_context *cx);
static inline void fill__drop(struct fill__future *self);
static const acc_future_type fill__type;

struct fill__future {
    char *text;
    size_t size;
    struct acc_yield__future acc_yield_1;
    uint8_t state;
};

static inline void fill__init(struct fill__future *self, char *text, size_t size)
{
    self->text = text;
    self->size = size;
    self->state = ACC_START;
}

static inline acc_poll fill__poll(struct fill__future *self, acc_context *cx)
{
    char *text;
    size_t size;
    switch (self->state) {
    case 1:
        goto await_1;
    default:
        text = self->text;
        size = self->size;
        break;
    }
    acc_yield__init(&self->acc_yield_1);
    if (0) {
await_1:
        text = self->text;
        size = self->size;
    }
    if (acc_yield__poll(&self->acc_yield_1, cx) == ACC_PENDING) {
        self->state = 1;
        return ACC_PENDING;
    }
    memset(text, 'x', size - 1);
    text[size - 1] = '\0';
    self->state = UINT8_MAX;
    return ACC_READY;
}

static inline void fill__drop(struct fill__future *self)
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

ACC_ERASE(fill)
static const acc_suspension fill__suspensions[] = {
    { "overlap.async.c", 9, ACC_CHILD_IN_PLACE, offsetof(struct fill__future, acc_yield_1), &acc_yield__type },
};
static const acc_future_type fill__type = {
    .name = "fill",
    .size = sizeof(struct fill__future),
    .alignment = _Alignof(struct fill__future),
    .state = offsetof(struct fill__future, state),
    .state_size = 1,
    .poll = fill__poll_erased,
    .drop = fill__drop_erased,
    .suspensions = fill__suspensions,
    .suspension_count = 1
};

struct count__future;
static inline void count__init(struct count__future *self, int tag);
static inline acc_poll count__poll(struct count__future *self, acc_context *cx);
static inline void count__drop(struct count__future *self);
static const acc_future_type count__type;

struct count__future {
    union {
        char second[200];
        struct {
            struct fill__future fill_1;
            char first[100];
        };
        int tag;
        int result;
    };
    struct fill__future fill_2;
    int total;
    uint8_t state;
};

static inline void count__init(struct count__future *self, int tag)
{
    self->tag = tag;
    self->state = ACC_START;
}

static inline acc_poll count__poll(struct count__future *self, acc_context *cx)
{
    int tag;
    switch (self->state) {
    case 1:
        goto await_1;
    case 2:
        goto await_2;
    default:
        tag = self->tag;
        break;
    }
    int total = tag;
    {
        fill__init(&self->fill_1, self->first, sizeof self->first);
        if (0) {
await_1:
            total = self->total;
        }
        if (fill__poll(&self->fill_1, cx) == ACC_PENDING) {
            self->total = total;
            self->state = 1;
            return ACC_PENDING;
        }
        total += (int)strlen(self->first);
    }
    {
        fill__init(&self->fill_2, self->second, sizeof self->second);
        if (0) {
await_2:
            total = self->total;
        }
        if (fill__poll(&self->fill_2, cx) == ACC_PENDING) {
            self->total = total;
            self->state = 2;
            return ACC_PENDING;
        }
        total += (int)strlen(self->second);
    }
    self->result = total;
    self->state = UINT8_MAX;
    return ACC_READY;
}

static inline void count__drop(struct count__future *self)
{
    switch (self->state) {
    case 1:
        fill__drop(&self->fill_1);
        break;
    case 2:
        fill__drop(&self->fill_2);
        break;
    default:
        break;
    }
    self->state = UINT8_MAX;
}

ACC_ERASE(count)
static const acc_suspension count__suspensions[] = {
    { "overlap.async.c", 19, ACC_CHILD_IN_PLACE, offsetof(struct count__future, fill_1), &fill__type },
    { "overlap.async.c", 24, ACC_CHILD_IN_PLACE, offsetof(struct count__future, fill_2), &fill__type },
};
static const acc_future_type count__type = {
    .name = "count",
    .size = sizeof(struct count__future),
    .alignment = _Alignof(struct count__future),
    .result = offsetof(struct count__future, result),
    .result_size = sizeof(int),
    .state = offsetof(struct count__future, state),
    .state_size = 1,
    .poll = count__poll_erased,
    .drop = count__drop_erased,
    .suspensions = count__suspensions,
    .suspension_count = 2
};

static ACC_UNUSED int count__block_on(int tag)
{
    struct count__future *self = acc_frame_new(count__type.size, count__type.alignment);
    int count__value;
    count__init(self, tag);
    acc_block_on_future(self, &count__type);
    count__value = *(int *)(void *)((char *)self + count__type.result);
    acc_frame_free(self, count__type.size, count__type.alignment);
    return count__value;
}
int main(void)
{
    printf("%d\n", count__block_on(1));
    return 0;
}
