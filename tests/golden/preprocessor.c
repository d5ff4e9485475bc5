/* Made by acc from preprocessor.async.c. */
#define ACC_TRANSLATED 1
/* Comments, #if and #define inside a body: what is left out is left out, the rest stays. */
// flags: --no-line
#include <acc.h>
#include <stdio.h>

#define GREETING "hello"

struct greet__future;
static inline void greet__init(struct greet__future *self, const char *name);
static inline acc_poll greet__poll(struct greet__future *self, acc_context *cx);
static inline void greet__drop(struct greet__future *self);
static const acc_future_type greet__type;

struct greet__future {
    const char *name;
    struct acc_yield__future acc_yield_1;
    uint8_t state;
};

static inline void greet__init(struct greet__future *self, const char *name)
{
    self->name = name;
    self->state = ACC_START;
}

static inline acc_poll greet__poll(struct greet__future *self, acc_context *cx)
{
    const char *name;
    switch (self->state) {
    case 1:
        goto await_1;
    default:
        name = self->name;
        break;
    }
    /* A comment above. */
    printf("%s, ", GREETING);   // One at the end of a line.
    acc_yield__init(&self->acc_yield_1);
    if (0) {
await_1:
        name = self->name;
    }
    if (acc_yield__poll(&self->acc_yield_1, cx) == ACC_PENDING) {
        self->state = 1;
        return ACC_PENDING;
    }          /* Only this branch is there. */
#define END "."
    printf("%s%s\n", name, END);
    self->state = UINT8_MAX;
    return ACC_READY;
#undef END
    /* A comment at the end. */
}

static inline void greet__drop(struct greet__future *self)
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

ACC_ERASE(greet)
static const acc_suspension greet__suspensions[] = {
    { "preprocessor.async.c", 16, ACC_CHILD_IN_PLACE, offsetof(struct greet__future, acc_yield_1), &acc_yield__type },
};
static const acc_future_type greet__type = {
    .name = "greet",
    .size = sizeof(struct greet__future),
    .alignment = _Alignof(struct greet__future),
    .state = offsetof(struct greet__future, state),
    .state_size = 1,
    .poll = greet__poll_erased,
    .drop = greet__drop_erased,
    .suspensions = greet__suspensions,
    .suspension_count = 1
};

#ifdef END
#error "what is undefined at the end of a body is still there"
#endif

#if 0
static const char *language = "English";
#endif
struct cheer__future;
static inline void cheer__init(struct cheer__future *self, int times);
static inline acc_poll cheer__poll(struct cheer__future *self, acc_context *cx);
static inline void cheer__drop(struct cheer__future *self);
static const acc_future_type cheer__type;

struct cheer__future {
    int times;
    uint8_t state;
};

static inline void cheer__init(struct cheer__future *self, int times)
{
    self->times = times;
    self->state = ACC_START;
}

static inline acc_poll cheer__poll(struct cheer__future *self, acc_context *cx)
{
    int times;
    times = self->times;
    (void)cx;
    for (int i = 0; i < times; i++)
        puts("Hurray!");
    self->state = UINT8_MAX;
    return ACC_READY;
}

static inline void cheer__drop(struct cheer__future *self)
{
    self->state = UINT8_MAX;
}

ACC_ERASE(cheer)
static const acc_future_type cheer__type = {
    .name = "cheer",
    .size = sizeof(struct cheer__future),
    .alignment = _Alignof(struct cheer__future),
    .state = offsetof(struct cheer__future, state),
    .state_size = 1,
    .poll = cheer__poll_erased,
    .drop = cheer__drop_erased,
};

static ACC_UNUSED void greet__block_on(const char *name)
{
    struct greet__future *self = acc_frame_new(greet__type.size, greet__type.alignment);
    greet__init(self, name);
    acc_block_on_future(self, &greet__type);
    acc_frame_free(self, greet__type.size, greet__type.alignment);
}
static ACC_UNUSED void cheer__block_on(int times)
{
    struct cheer__future *self = acc_frame_new(cheer__type.size, cheer__type.alignment);
    cheer__init(self, times);
    acc_block_on_future(self, &cheer__type);
    acc_frame_free(self, cheer__type.size, cheer__type.alignment);
}
int main(void)
{
    greet__block_on("Ada");
    cheer__block_on(2);
    return 0;
}
