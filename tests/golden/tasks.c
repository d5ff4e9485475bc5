/* Made by acc from tasks.async.c. */
#define ACC_TRANSLATED 1
/* acc_spawn: tasks beside main; the one that still runs at its end is cancelled, and its defer runs. */
// flags: --no-line
#include <acc.h>
#include <stdio.h>

struct turns__future;
static inline void turns__init(struct turns__future *self, const char *name, int count);
static inline acc_poll turns__poll(struct turns__future *self, acc_context *cx);
static inline void turns__drop(struct turns__future *self);
static const acc_future_type turns__type;

struct turns__future {
    const char *name;
    int count;
    int i;
    struct acc_yield__future acc_yield_1;
    uint8_t state;
};

static inline void turns__init(struct turns__future *self, const char *name, int count)
{
    self->name = name;
    self->count = count;
    self->state = ACC_START;
}

static inline acc_poll turns__poll(struct turns__future *self, acc_context *cx)
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
    for (int i = 0; i < count; i++) {
        printf("%s %d\n", name, i);
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
    self->state = UINT8_MAX;
    return ACC_READY;
}

static inline void turns__drop(struct turns__future *self)
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

ACC_ERASE(turns)
static const acc_suspension turns__suspensions[] = {
    { "tasks.async.c", 10, ACC_CHILD_IN_PLACE, offsetof(struct turns__future, acc_yield_1), &acc_yield__type },
};
static const acc_future_type turns__type = {
    .name = "turns",
    .size = sizeof(struct turns__future),
    .alignment = _Alignof(struct turns__future),
    .state = offsetof(struct turns__future, state),
    .state_size = 1,
    .poll = turns__poll_erased,
    .drop = turns__drop_erased,
    .suspensions = turns__suspensions,
    .suspension_count = 1
};

struct forever__future;
static inline void forever__init(struct forever__future *self);
static inline acc_poll forever__poll(struct forever__future *self, acc_context *cx);
static inline void forever__drop(struct forever__future *self);
static const acc_future_type forever__type;

struct forever__future {
    struct acc_sleep__future acc_sleep_1;
    uint8_t state;
};

static inline void forever__init(struct forever__future *self)
{
    self->state = ACC_START;
}

static inline acc_poll forever__poll(struct forever__future *self, acc_context *cx)
{
    switch (self->state) {
    case 1:
        goto await_1;
    default:
        break;
    }
    for (;;) {
        acc_sleep__init(&self->acc_sleep_1, ACC_S);
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
    }
leave_1:
    puts("left");
    self->state = UINT8_MAX;
    return ACC_READY;
}

static inline void forever__drop(struct forever__future *self)
{
    switch (self->state) {
    case 1:
        (void)forever__poll(self, NULL);    /* leaves the scopes that are open there */
        break;
    default:
        break;
    }
    self->state = UINT8_MAX;
}

ACC_ERASE(forever)
static const acc_suspension forever__suspensions[] = {
    { "tasks.async.c", 18, ACC_CHILD_IN_PLACE, offsetof(struct forever__future, acc_sleep_1), &acc_sleep__type },
};
static const acc_future_type forever__type = {
    .name = "forever",
    .size = sizeof(struct forever__future),
    .alignment = _Alignof(struct forever__future),
    .state = offsetof(struct forever__future, state),
    .state_size = 1,
    .poll = forever__poll_erased,
    .drop = forever__drop_erased,
    .suspensions = forever__suspensions,
    .suspension_count = 1
};

struct main__future;
void main__init(struct main__future *self);
acc_poll main__poll(struct main__future *self, acc_context *cx);
void main__drop(struct main__future *self);
extern const acc_future_type main__type;

static ACC_UNUSED void *turns__spawn(const char *name, int count)
{
    struct turns__future *self = acc_task_new(&turns__type);
    turns__init(self, name, count);
    acc_task_start(self);
    return self;
}
static ACC_UNUSED void *forever__spawn(void)
{
    struct forever__future *self = acc_task_new(&forever__type);
    forever__init(self);
    acc_task_start(self);
    return self;
}
struct main__future {
    union {
        struct acc_sleep__future acc_sleep_1;
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
    turns__spawn("a", 2);
    turns__spawn("b", 2);
    forever__spawn();
    puts("main");
    acc_sleep__init(&self->acc_sleep_1, 20 * ACC_MS);
await_1:
    if (acc_sleep__poll(&self->acc_sleep_1, cx) == ACC_PENDING) {
        self->state = 1;
        return ACC_PENDING;
    }
    puts("done");
    self->result = 0;
    self->state = UINT8_MAX;
    return ACC_READY;
}

void main__drop(struct main__future *self)
{
    switch (self->state) {
    case 1:
        acc_sleep__drop(&self->acc_sleep_1);
        break;
    default:
        break;
    }
    self->state = UINT8_MAX;
}

ACC_ERASE(main)
static const acc_suspension main__suspensions[] = {
    { "tasks.async.c", 27, ACC_CHILD_IN_PLACE, offsetof(struct main__future, acc_sleep_1), &acc_sleep__type },
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
