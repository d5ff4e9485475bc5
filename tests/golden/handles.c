/* Made by acc from handles.async.c. */
#define ACC_TRANSLATED 1
/* acc_spawn gives a handle: a future that waits for the task, reads its value, and can cancel it. */
// flags: --no-line
#include <acc.h>
#include <stdio.h>

struct work__future;
static inline void work__init(struct work__future *self, const char *name, int value);
static inline acc_poll work__poll(struct work__future *self, acc_context *cx);
static inline void work__drop(struct work__future *self);
static const acc_future_type work__type;

struct work__future {
    union {
        const char *name;
        int result;
        struct acc_yield__future acc_yield_1;
    };
    int value;
    uint8_t state;
};

static inline void work__init(struct work__future *self, const char *name, int value)
{
    self->name = name;
    self->value = value;
    self->state = ACC_START;
}

static inline acc_poll work__poll(struct work__future *self, acc_context *cx)
{
    const char *name;
    int value;
    switch (self->state) {
    case 1:
        goto await_1;
    default:
        name = self->name;
        value = self->value;
        break;
    }
    printf("%s ", name);
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

static inline void work__drop(struct work__future *self)
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

ACC_ERASE(work)
static const acc_suspension work__suspensions[] = {
    { "handles.async.c", 9, ACC_CHILD_IN_PLACE, offsetof(struct work__future, acc_yield_1), &acc_yield__type },
};
static const acc_future_type work__type = {
    .name = "work",
    .size = sizeof(struct work__future),
    .alignment = _Alignof(struct work__future),
    .result = offsetof(struct work__future, result),
    .result_size = sizeof(int),
    .state = offsetof(struct work__future, state),
    .state_size = 1,
    .poll = work__poll_erased,
    .drop = work__drop_erased,
    .suspensions = work__suspensions,
    .suspension_count = 1
};

struct two_tasks__future;
static inline void two_tasks__init(struct two_tasks__future *self);
static inline acc_poll two_tasks__poll(struct two_tasks__future *self, acc_context *cx);
static inline void two_tasks__drop(struct two_tasks__future *self);
static const acc_future_type two_tasks__type;

static ACC_UNUSED void *work__spawn(const char *name, int value)
{
    struct work__future *self = acc_task_new(&work__type);
    work__init(self, name, value);
    acc_task_start(self);
    return self;
}
struct two_tasks__future {
    struct acc_handle__future first;
    struct acc_handle__future second;
    union {
        int value_1;
        int result;
    };
    uint8_t state;
};

static inline void two_tasks__init(struct two_tasks__future *self)
{
    self->state = ACC_START;
}

static inline acc_poll two_tasks__poll(struct two_tasks__future *self, acc_context *cx)
{
    switch (self->state) {
    case 1:
        goto await_1;
    case 2:
        goto await_2;
    default:
        break;
    }
    acc_handle__init(&self->first, work__spawn("first", 1));
    acc_handle__init(&self->second, work__spawn("second", 2));
    acc_handle_cancel(&self->second);
    int result_1;
await_1:
    if (acc_handle__poll(&self->first, cx) == ACC_PENDING) {
        self->state = 1;
        return ACC_PENDING;
    }
    acc_handle_read(&self->first, &result_1, sizeof result_1, 1);
    int value_1 = result_1;
    int chosen_2 = 0;
    if (acc_handle_cancelled(&self->second)) {
        chosen_2 = 10;
    } else {
        int result_2;
        if (0) {
await_2:
            value_1 = self->value_1;
        }
        if (acc_handle__poll(&self->second, cx) == ACC_PENDING) {
            self->value_1 = value_1;
            self->state = 2;
            return ACC_PENDING;
        }
        acc_handle_read(&self->second, &result_2, sizeof result_2, 1);
        chosen_2 = result_2;
    }
    self->result = value_1 + (chosen_2);
    goto leave_2;
leave_2:
    acc_handle__drop(&self->second);
    acc_handle__drop(&self->first);
    self->state = UINT8_MAX;
    return ACC_READY;
}

static inline void two_tasks__drop(struct two_tasks__future *self)
{
    switch (self->state) {
    case 1:
    case 2:
        acc_handle__drop(&self->second);
        acc_handle__drop(&self->first);
        break;
    default:
        break;
    }
    self->state = UINT8_MAX;
}

ACC_ERASE(two_tasks)
static const acc_suspension two_tasks__suspensions[] = {
    { "handles.async.c", 18, ACC_CHILD_IN_PLACE, offsetof(struct two_tasks__future, first), &acc_handle__type },
    { "handles.async.c", 18, ACC_CHILD_IN_PLACE, offsetof(struct two_tasks__future, second), &acc_handle__type },
};
static const acc_future_type two_tasks__type = {
    .name = "two_tasks",
    .size = sizeof(struct two_tasks__future),
    .alignment = _Alignof(struct two_tasks__future),
    .result = offsetof(struct two_tasks__future, result),
    .result_size = sizeof(int),
    .state = offsetof(struct two_tasks__future, state),
    .state_size = 1,
    .poll = two_tasks__poll_erased,
    .drop = two_tasks__drop_erased,
    .suspensions = two_tasks__suspensions,
    .suspension_count = 2
};

struct main__future;
void main__init(struct main__future *self);
acc_poll main__poll(struct main__future *self, acc_context *cx);
void main__drop(struct main__future *self);
extern const acc_future_type main__type;

struct main__future {
    union {
        struct two_tasks__future two_tasks_1;
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
    two_tasks__init(&self->two_tasks_1);
await_1:
    if (two_tasks__poll(&self->two_tasks_1, cx) == ACC_PENDING) {
        self->state = 1;
        return ACC_PENDING;
    }
    printf("%d\n", self->two_tasks_1.result);
    self->result = 0;
    self->state = UINT8_MAX;
    return ACC_READY;
}

void main__drop(struct main__future *self)
{
    switch (self->state) {
    case 1:
        two_tasks__drop(&self->two_tasks_1);
        break;
    default:
        break;
    }
    self->state = UINT8_MAX;
}

ACC_ERASE(main)
static const acc_suspension main__suspensions[] = {
    { "handles.async.c", 23, ACC_CHILD_IN_PLACE, offsetof(struct main__future, two_tasks_1), &two_tasks__type },
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
