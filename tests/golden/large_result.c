/* Made by acc from large_result.async.c. */
#define ACC_TRANSLATED 1
/* A result of over 16 bytes is written where it is wanted, through a pointer: no frame has room for it. */
// flags: --no-line
#include <acc.h>
#include <stdio.h>

struct line {
    char text[100];
};

struct line__future;
static inline void line__init(struct line__future *self, int number);
static inline acc_poll line__poll(struct line__future *self, acc_context *cx);
static inline void line__drop(struct line__future *self);
static const acc_future_type line__type;

struct line__future {
    struct line *result;
    int number;
    struct acc_yield__future acc_yield_1;
    uint8_t state;
};

static inline void line__init(struct line__future *self, int number)
{
    self->number = number;
    self->state = ACC_START;
}

static inline acc_poll line__poll(struct line__future *self, acc_context *cx)
{
    int number;
    switch (self->state) {
    case 1:
        goto await_1;
    default:
        number = self->number;
        break;
    }
    acc_yield__init(&self->acc_yield_1);
    if (0) {
await_1:
        number = self->number;
    }
    if (acc_yield__poll(&self->acc_yield_1, cx) == ACC_PENDING) {
        self->state = 1;
        return ACC_PENDING;
    }
    struct line line;
    snprintf(line.text, sizeof line.text, "line %d", number);
    *self->result = line;
    self->state = UINT8_MAX;
    return ACC_READY;
}

static inline void line__drop(struct line__future *self)
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

ACC_ERASE(line)
static const acc_suspension line__suspensions[] = {
    { "large_result.async.c", 12, ACC_CHILD_IN_PLACE, offsetof(struct line__future, acc_yield_1), &acc_yield__type },
};
static const acc_future_type line__type = {
    .name = "line",
    .size = sizeof(struct line__future),
    .alignment = _Alignof(struct line__future),
    .result = offsetof(struct line__future, result),
    .result_size = sizeof(struct line),
    .state = offsetof(struct line__future, state),
    .state_size = 1,
    .poll = line__poll_erased,
    .drop = line__drop_erased,
    .suspensions = line__suspensions,
    .suspension_count = 1
};

struct show__future;
static inline void show__init(struct show__future *self);
static inline acc_poll show__poll(struct show__future *self, acc_context *cx);
static inline void show__drop(struct show__future *self);
static const acc_future_type show__type;

struct show__future {
    union {
        struct line__future line_1;
        struct line__future line_2;
    };
    struct line first;
    uint8_t state;
};

static inline void show__init(struct show__future *self)
{
    self->state = ACC_START;
}

static inline acc_poll show__poll(struct show__future *self, acc_context *cx)
{
    switch (self->state) {
    case 1:
        goto await_1;
    case 2:
        goto await_2;
    default:
        break;
    }
    struct line result_1;
    line__init(&self->line_1, 1);
await_1:
    self->line_1.result = &result_1;
    if (line__poll(&self->line_1, cx) == ACC_PENDING) {
        self->state = 1;
        return ACC_PENDING;
    }
    self->first = result_1;
    puts(self->first.text);
    struct line result_2;
    line__init(&self->line_2, 2);
await_2:
    self->line_2.result = &result_2;
    if (line__poll(&self->line_2, cx) == ACC_PENDING) {
        self->state = 2;
        return ACC_PENDING;
    }
    puts((result_2).text);
    self->state = UINT8_MAX;
    return ACC_READY;
}

static inline void show__drop(struct show__future *self)
{
    switch (self->state) {
    case 1:
        line__drop(&self->line_1);
        break;
    case 2:
        line__drop(&self->line_2);
        break;
    default:
        break;
    }
    self->state = UINT8_MAX;
}

ACC_ERASE(show)
static const acc_suspension show__suspensions[] = {
    { "large_result.async.c", 20, ACC_CHILD_IN_PLACE, offsetof(struct show__future, line_1), &line__type },
    { "large_result.async.c", 22, ACC_CHILD_IN_PLACE, offsetof(struct show__future, line_2), &line__type },
};
static const acc_future_type show__type = {
    .name = "show",
    .size = sizeof(struct show__future),
    .alignment = _Alignof(struct show__future),
    .state = offsetof(struct show__future, state),
    .state_size = 1,
    .poll = show__poll_erased,
    .drop = show__drop_erased,
    .suspensions = show__suspensions,
    .suspension_count = 2
};

static ACC_UNUSED void show__block_on(void)
{
    struct show__future *self = acc_frame_new(show__type.size, show__type.alignment);
    show__init(self);
    acc_block_on_future(self, &show__type);
    acc_frame_free(self, show__type.size, show__type.alignment);
}
int main(void)
{
    show__block_on();
    return 0;
}
