/* Made by acc from cases_in_loop.async.c. */
#define ACC_TRANSLATED 1
#line 1 "cases_in_loop.async.c"
/* Duff's device: cases inside a loop inside a switch, with an await among them. */
#include <acc.h>
#include <stdio.h>

#line 9 "cases_in_loop.c"
struct put__future;
static inline void put__init(struct put__future *self, char c);
static inline acc_poll put__poll(struct put__future *self, acc_context *cx);
static inline void put__drop(struct put__future *self);
static const acc_future_type put__type;

struct put__future {
    char c;
    struct acc_yield__future acc_yield_1;
    uint8_t state;
};

static inline void put__init(struct put__future *self, char c)
{
    self->c = c;
    self->state = ACC_START;
}

static inline acc_poll put__poll(struct put__future *self, acc_context *cx)
{
    char c;
    switch (self->state) {
    case 1:
        goto await_1;
    default:
        c = self->c;
        break;
    }
#line 7 "cases_in_loop.async.c"
    acc_yield__init(&self->acc_yield_1); if (0) { await_1: c = self->c; }
#line 7 "cases_in_loop.async.c"
    if (acc_yield__poll(&self->acc_yield_1, cx) == ACC_PENDING) { self->state = 1; return ACC_PENDING; }
    putchar(c);
    self->state = UINT8_MAX; return ACC_READY;
#line 9 "cases_in_loop.async.c"
}

#line 47 "cases_in_loop.c"
static inline void put__drop(struct put__future *self)
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

ACC_ERASE(put)
static const acc_suspension put__suspensions[] = {
    { "cases_in_loop.async.c", 7, ACC_CHILD_IN_PLACE, offsetof(struct put__future, acc_yield_1), &acc_yield__type },
};
static const acc_future_type put__type = {
    .name = "put",
    .size = sizeof(struct put__future),
    .alignment = _Alignof(struct put__future),
    .state = offsetof(struct put__future, state),
    .state_size = 1,
    .poll = put__poll_erased,
    .drop = put__drop_erased,
    .suspensions = put__suspensions,
    .suspension_count = 1
};

#line 76 "cases_in_loop.c"
struct repeat__future;
static inline void repeat__init(struct repeat__future *self, char c, int count);
static inline acc_poll repeat__poll(struct repeat__future *self, acc_context *cx);
static inline void repeat__drop(struct repeat__future *self);
static const acc_future_type repeat__type;

struct repeat__future {
    union {
        int count;
        struct {
            int turns;
            union {
                struct put__future put_1;
                struct put__future put_2;
                struct put__future put_3;
                struct put__future put_4;
            };
        };
    };
    char c;
    uint8_t state;
};

static inline void repeat__init(struct repeat__future *self, char c, int count)
{
    self->c = c;
    self->count = count;
    self->state = ACC_START;
}

static inline acc_poll repeat__poll(struct repeat__future *self, acc_context *cx)
{
    char c;
    int count;
    switch (self->state) {
    case 1:
        goto await_1;
    case 2:
        goto await_2;
    case 3:
        goto await_3;
    case 4:
        goto await_4;
    default:
        c = self->c;
        count = self->count;
        break;
    }
#line 13 "cases_in_loop.async.c"
    int turns = (count + 3) / 4;
    switch (count % 4) {
    case 0:
        do {
            put__init(&self->put_1, c); if (0) { await_1: c = self->c; turns = self->turns; }
#line 17 "cases_in_loop.async.c"
            if (put__poll(&self->put_1, cx) == ACC_PENDING) { self->turns = turns; self->state = 1; return ACC_PENDING; }
            /* fall through */
    case 3: {
        put__init(&self->put_2, c); if (0) { await_2: c = self->c; turns = self->turns; }
#line 20 "cases_in_loop.async.c"
        if (put__poll(&self->put_2, cx) == ACC_PENDING) { self->turns = turns; self->state = 2; return ACC_PENDING; } }
            /* fall through */
    case 2: {
        put__init(&self->put_3, c); if (0) { await_3: c = self->c; turns = self->turns; }
#line 23 "cases_in_loop.async.c"
        if (put__poll(&self->put_3, cx) == ACC_PENDING) { self->turns = turns; self->state = 3; return ACC_PENDING; } }
            /* fall through */
    case 1: {
        put__init(&self->put_4, c); if (0) { await_4: c = self->c; turns = self->turns; }
#line 26 "cases_in_loop.async.c"
        if (put__poll(&self->put_4, cx) == ACC_PENDING) { self->turns = turns; self->state = 4; return ACC_PENDING; } }
        } while (--turns > 0);
    }
    putchar('\n');
    self->state = UINT8_MAX; return ACC_READY;
#line 30 "cases_in_loop.async.c"
}

#line 155 "cases_in_loop.c"
static inline void repeat__drop(struct repeat__future *self)
{
    switch (self->state) {
    case 1:
        put__drop(&self->put_1);
        break;
    case 2:
        put__drop(&self->put_2);
        break;
    case 3:
        put__drop(&self->put_3);
        break;
    case 4:
        put__drop(&self->put_4);
        break;
    default:
        break;
    }
    self->state = UINT8_MAX;
}

ACC_ERASE(repeat)
static const acc_suspension repeat__suspensions[] = {
    { "cases_in_loop.async.c", 17, ACC_CHILD_IN_PLACE, offsetof(struct repeat__future, put_1), &put__type },
    { "cases_in_loop.async.c", 20, ACC_CHILD_IN_PLACE, offsetof(struct repeat__future, put_2), &put__type },
    { "cases_in_loop.async.c", 23, ACC_CHILD_IN_PLACE, offsetof(struct repeat__future, put_3), &put__type },
    { "cases_in_loop.async.c", 26, ACC_CHILD_IN_PLACE, offsetof(struct repeat__future, put_4), &put__type },
};
static const acc_future_type repeat__type = {
    .name = "repeat",
    .size = sizeof(struct repeat__future),
    .alignment = _Alignof(struct repeat__future),
    .state = offsetof(struct repeat__future, state),
    .state_size = 1,
    .poll = repeat__poll_erased,
    .drop = repeat__drop_erased,
    .suspensions = repeat__suspensions,
    .suspension_count = 4
};

#line 196 "cases_in_loop.c"
static ACC_UNUSED void repeat__block_on(char c, int count)
{
    struct repeat__future *self = acc_frame_new(repeat__type.size, repeat__type.alignment);
    repeat__init(self, c, count);
    acc_block_on_future(self, &repeat__type);
    acc_frame_free(self, repeat__type.size, repeat__type.alignment);
}
#line 32 "cases_in_loop.async.c"
int main(void)
{
    repeat__block_on('a', 5);
    repeat__block_on('b', 8);
    return 0;
}
