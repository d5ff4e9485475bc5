/* fuzz.c: the leaf futures of generated programs, and the main function that runs `program`, which is async.
 *
 *     prog SEED       the seed says how often each leaf pends; 0: never
 *
 * The stack is overwritten in every poll of a leaf, below it, and before and after every poll of the whole program: what a
 * translated function left there, instead of in its frame, is gone.  The frame of the program begins as garbage, too. */
#define ACC_TRANSLATED
#include "fuzz.h"
#include "trace.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LEAF_BYTES = 4096, POLL_BYTES = 32768 };

static __attribute__((noinline)) void overwrite_leaf_stack(void)
{
    unsigned char bytes[LEAF_BYTES];
    memset(bytes, 0xa5, sizeof bytes);
    __asm__ volatile("" : : "r"(bytes) : "memory");
}

static __attribute__((noinline)) void overwrite_stack(void)
{
    unsigned char bytes[POLL_BYTES];
    memset(bytes, 0x5a, sizeof bytes);
    __asm__ volatile("" : : "r"(bytes) : "memory");
}

/* ---- Leaves ------------------------------------------------------------------------------------------------------ */

enum { NOT_STARTED, WAITS, DONE };

/* The whole logic: `left` polls pend, and each of them wakes the task again. */
static acc_poll poll_leaf(unsigned char *state, unsigned char *left, acc_context *cx)
{
    overwrite_leaf_stack();
    if (*state == DONE) {
        fputs("a leaf is polled after it was done or dropped\n", stderr);
        abort();
    }
    if (*state == NOT_STARTED) {
        *state = WAITS;
        *left = (unsigned char)fuzz_pends();
    }
    if (*left > 0) {
        --*left;
        acc_wake(cx->waker);
        return ACC_PENDING;
    }
    *state = DONE;
    return ACC_READY;
}

struct fuzz_int__future {
    int result;
    unsigned char state, left;
};

struct fuzz_value__future {
    unsigned long result;
    unsigned char state, left;
};

/* init, poll and drop of a leaf whose result is its argument; `store` is how the result is stored. */
#define LEAF(name, T, store)                                                \
    void name##__init(struct name##__future *self, T value)                 \
    {                                                                       \
        memset(self, 0xc3, sizeof *self);                                   \
        self->state = NOT_STARTED;                                          \
        self->value_of = value;                                             \
    }                                                                       \
    acc_poll name##__poll(struct name##__future *self, acc_context *cx)     \
    {                                                                       \
        if (poll_leaf(&self->state, &self->left, cx) == ACC_PENDING)        \
            return ACC_PENDING;                                             \
        store;                                                              \
        return ACC_READY;                                                   \
    }                                                                       \
    void name##__drop(struct name##__future *self)                          \
    {                                                                       \
        self->state = DONE;                                                 \
    }                                                                       \
    ACC_ERASE(name)

#define value_of result
LEAF(fuzz_int, int, (void)0)
LEAF(fuzz_value, unsigned long, (void)0)
#undef value_of
#define value_of value
LEAF(fuzz_big, int, *self->result = make_big((unsigned long)self->value))
#undef value_of

void fuzz_wait__init(struct fuzz_wait__future *self)
{
    self->state = NOT_STARTED;
}

acc_poll fuzz_wait__poll(struct fuzz_wait__future *self, acc_context *cx)
{
    return poll_leaf(&self->state, &self->left, cx);
}

void fuzz_wait__drop(struct fuzz_wait__future *self)
{
    self->state = DONE;
}

ACC_ERASE(fuzz_wait)

#define TYPE(NAME, ...)                                     \
    const acc_future_type NAME##__type = {                  \
        .name = #NAME,                                      \
        .size = sizeof(struct NAME##__future),              \
        .alignment = _Alignof(struct NAME##__future),       \
        .poll = NAME##__poll_erased,                        \
        .drop = NAME##__drop_erased,                        \
        __VA_ARGS__                                         \
    }
#define RESULT(NAME, T) .result = offsetof(struct NAME##__future, result), .result_size = sizeof(T)

TYPE(fuzz_wait, .result_size = 0);
TYPE(fuzz_int, RESULT(fuzz_int, int));
TYPE(fuzz_value, RESULT(fuzz_value, unsigned long));
TYPE(fuzz_big, RESULT(fuzz_big, struct big));

/* What pointers to the leaves point to. */
#define FUNCTION(name, T, value)                                \
    {                                                           \
        acc_future box = acc_box_new(&name##__type);            \
        name##__init(acc_box_inside(box) value);                \
        acc_box_give(box);                                      \
        T;                                                      \
    }

void fuzz_wait(void) FUNCTION(fuzz_wait, (void)0, )
#define COMMA_VALUE , value
int fuzz_int(int value) FUNCTION(fuzz_int, return 0, COMMA_VALUE)
unsigned long fuzz_value(unsigned long value) FUNCTION(fuzz_value, return 0, COMMA_VALUE)
struct big fuzz_big(int value) FUNCTION(fuzz_big, return (struct big){ 0 }, COMMA_VALUE)

/* ---- The program ------------------------------------------------------------------------------------------------- */

struct program__future;
void program__init(struct program__future *self);
acc_poll program__poll(struct program__future *self, acc_context *cx);
void program__drop(struct program__future *self);
extern const acc_future_type program__type;

/* A future around that of the program. */
struct whole__future {
    struct program__future *program;
};

static acc_poll whole__poll_erased(void *future, acc_context *cx)
{
    struct whole__future *self = future;
    overwrite_stack();
    acc_poll poll = program__poll(self->program, cx);
    overwrite_stack();
    return poll;
}

static void whole__drop_erased(void *future)
{
    struct whole__future *self = future;
    program__drop(self->program);
}

static const acc_future_type whole__type = {
    .name = "whole",
    .size = sizeof(struct whole__future),
    .alignment = _Alignof(struct whole__future),
    .poll = whole__poll_erased,
    .drop = whole__drop_erased,
};

int main(int argc, char **argv)
{
    fuzz_begin(argc > 1 ? strtoul(argv[1], NULL, 10) : 0);
    size_t alignment = program__type.alignment < sizeof(void *) ? sizeof(void *) : program__type.alignment;
    struct whole__future whole;
    if (posix_memalign((void **)&whole.program, alignment, program__type.size) != 0) {
        perror("the program's frame");
        return 1;
    }
    memset(whole.program, 0xb7, program__type.size);
    program__init(whole.program);
    acc_block_on_future(&whole, &whole__type);
    acc_cancel_tasks();
    fuzz_end();
    free(whole.program);
    return 0;
}
