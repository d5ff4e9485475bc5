/* Made by acc from frame_objects.async.c. */
#define ACC_TRANSLATED 1
/* What has its address taken, and arrays, live in the frame; a buffer whose block ends before the await takes no room. */
// flags: --no-line
#include <acc.h>
#include <stdio.h>
#include <string.h>

struct pair {
    int first, second;
};

struct fill__future;
static inline void fill__init(struct fill__future *self, char *text, struct pair *pair);
static inline acc_poll fill__poll(struct fill__future *self, acc_context *cx);
static inline void fill__drop(struct fill__future *self);
static const acc_future_type fill__type;

struct fill__future {
    char *text;
    struct pair *pair;
    struct acc_yield__future acc_yield_1;
    uint8_t state;
};

static inline void fill__init(struct fill__future *self, char *text, struct pair *pair)
{
    self->text = text;
    self->pair = pair;
    self->state = ACC_START;
}

static inline acc_poll fill__poll(struct fill__future *self, acc_context *cx)
{
    char *text;
    struct pair *pair;
    switch (self->state) {
    case 1:
        goto await_1;
    default:
        text = self->text;
        pair = self->pair;
        break;
    }
    acc_yield__init(&self->acc_yield_1);
    if (0) {
await_1:
        text = self->text;
        pair = self->pair;
    }
    if (acc_yield__poll(&self->acc_yield_1, cx) == ACC_PENDING) {
        self->state = 1;
        return ACC_PENDING;
    }
    strcpy(text, "abc");
    *pair = (struct pair){7, 8};
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
    { "frame_objects.async.c", 13, ACC_CHILD_IN_PLACE, offsetof(struct fill__future, acc_yield_1), &acc_yield__type },
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

struct show__future;
static inline void show__init(struct show__future *self);
static inline acc_poll show__poll(struct show__future *self, acc_context *cx);
static inline void show__drop(struct show__future *self);
static const acc_future_type show__type;

struct show__future {
    size_t length;
    struct fill__future fill_1;
    struct pair pair;
    char text[8];
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
    default:
        break;
    }
    size_t length;
    {
        char scratch[256];
        length = (size_t)snprintf(scratch, sizeof scratch, "%d", 123456);
    }
    fill__init(&self->fill_1, self->text, &self->pair);
    if (0) {
await_1:
        length = self->length;
    }
    if (fill__poll(&self->fill_1, cx) == ACC_PENDING) {
        self->length = length;
        self->state = 1;
        return ACC_PENDING;
    }
    printf("%s %zu {%d, %d}\n", self->text, length, self->pair.first, self->pair.second);
    self->state = UINT8_MAX;
    return ACC_READY;
}

static inline void show__drop(struct show__future *self)
{
    switch (self->state) {
    case 1:
        fill__drop(&self->fill_1);
        break;
    default:
        break;
    }
    self->state = UINT8_MAX;
}

ACC_ERASE(show)
static const acc_suspension show__suspensions[] = {
    { "frame_objects.async.c", 27, ACC_CHILD_IN_PLACE, offsetof(struct show__future, fill_1), &fill__type },
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
    .suspension_count = 1
};

struct main__future;
void main__init(struct main__future *self);
acc_poll main__poll(struct main__future *self, acc_context *cx);
void main__drop(struct main__future *self);
extern const acc_future_type main__type;

struct main__future {
    union {
        struct show__future show_1;
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
    show__init(&self->show_1);
await_1:
    if (show__poll(&self->show_1, cx) == ACC_PENDING) {
        self->state = 1;
        return ACC_PENDING;
    }
    self->result = 0;
    self->state = UINT8_MAX;
    return ACC_READY;
}

void main__drop(struct main__future *self)
{
    switch (self->state) {
    case 1:
        show__drop(&self->show_1);
        break;
    default:
        break;
    }
    self->state = UINT8_MAX;
}

ACC_ERASE(main)
static const acc_suspension main__suspensions[] = {
    { "frame_objects.async.c", 33, ACC_CHILD_IN_PLACE, offsetof(struct main__future, show_1), &show__type },
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
