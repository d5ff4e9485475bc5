/* acc/future.h: futures, polls, contexts and wakers: the freestanding core.
 *
 * What `acc` generates depends on this header alone.  It needs no C library, no heap and no operating system; the
 * functions at its end are what a runtime provides, and a program that does not use them need not have them.  (Pointers to an
 * async function that is not static go through a function that calls acc_box_new and its kin: -ffunction-sections and the
 * linker's --gc-sections leave it out where nothing points to it.)
 *
 * The model is Rust's (std::future): a future is a value that does nothing until it is polled; a poll runs it until it
 * must wait or is done, and never blocks; a future that must wait has first arranged for the context's waker to be
 * woken when polling it again makes sense; dropping an unfinished future cancels it.
 *
 * A future type `f` for `async T f(A a)` is five names, written by acc or by hand:
 *
 *     struct f__future;                                            state, arguments, what it must remember, result
 *     void     f__init(struct f__future *self, A a);               stores the arguments; runs nothing
 *     acc_poll f__poll(struct f__future *self, acc_context *cx);   runs to the next wait
 *     void     f__drop(struct f__future *self);                    cancels; nothing to do when not started or done
 *     const acc_future_type f__type;                               its name, size, and the above, for generic code
 *
 * The result is the member `result` (absent for void).  Where sizeof(T) is over ACC_RESULT_INLINE bytes, `result` is a
 * pointer, `T *result`: whoever polls sets it before each poll, and the future writes through it when it is done, so
 * that a large result takes no room in the frame.
 *
 * A stream, `async yield T f(A a)`, is a future too, which is ready again and again: with the `int` result 1 it has
 * written an item to where its member `item`, a `T *` that whoever polls has set, points; 0 is the end, and stays it;
 * a negative result is an error, after which comes the end.
 *
 * After init a future may be moved (it is plain bytes); after its first poll it must stay where it is.
 * It must not be polled again after ACC_READY (but for streams and handles) or after drop.  A drop before the first
 * poll or after ACC_READY is allowed and does nothing.  Its memory belongs to whoever made it. */
#ifndef ACC_FUTURE_H
#define ACC_FUTURE_H

#include <stddef.h>
#include <stdint.h>

/* What a poll answers. */
typedef enum acc_poll {
    ACC_PENDING,   /* it waits; the waker will be woken */
    ACC_READY      /* it is done and the result is stored */
} acc_poll;

/* Wakes one task.  A runtime embeds it in whatever it must find again (container_of).
 * wake may be called from any thread, from a signal handler and from an interrupt; waking twice is waking once.
 * A waker stays valid until the future that was polled with it is done or dropped: a future that gave its waker to a
 * thread or an interrupt makes sure, in its drop, that it is not used afterwards. */
typedef struct acc_waker acc_waker;
struct acc_waker {
    void (*wake)(acc_waker *waker);
};

static inline void acc_wake(acc_waker *waker)
{
    waker->wake(waker);
}

/* What a poll is given.  Only valid during the poll; the waker in it is valid for longer (see there). */
typedef struct acc_context {
    acc_waker *waker;
} acc_context;

typedef struct acc_future_type acc_future_type;

/* How a suspended future holds the child that it waits for. */
enum {
    ACC_CHILD_IN_PLACE,    /* the child's struct stands in the frame at `offset` */
    ACC_CHILD_ALLOCATED,   /* a pointer to it stands there */
    ACC_CHILD_NONE         /* it waits for something that is no future of its own */
};

/* One place where a future can be suspended: state number i stands at index i - 1. */
typedef struct acc_suspension {
    const char *file;
    unsigned line;
    unsigned char held;               /* ACC_CHILD_... */
    size_t offset;                    /* of the child in the frame */
    const acc_future_type *child;     /* NULL with ACC_CHILD_NONE */
} acc_suspension;

/* What generic code (tasks, boxes, backtraces) knows of a future type. */
struct acc_future_type {
    const char *name;                 /* the function's name as written */
    size_t size, alignment;           /* of struct f__future, in bytes */
    size_t result;                    /* offset of the member `result`; 0 for void */
    size_t result_size;               /* sizeof(T); 0 for void */
    size_t state;                     /* offset of the state */
    unsigned char state_size;         /* 1, 2 or 4 bytes: an unsigned integer; 0: it has none */
    size_t item;                      /* of a stream: offset of the member `item`; 0: it is no stream */
    acc_poll (*poll)(void *self, acc_context *cx);
    void (*drop)(void *self);
    const acc_suspension *suspensions;
    unsigned suspension_count;
};

/* States of a generated future: 0 not started, 1 ... n suspended at that await, and the largest value of the state's
 * type when it is done or dropped. */
#define ACC_START 0

/* Results over this many bytes are written through a pointer. */
#define ACC_RESULT_INLINE 16

/* Defines f__poll_erased and f__drop_erased, the functions that f__type points to: the same as f__poll and f__drop, of
 * any future's type (calling a function through a pointer of another type is undefined, C11 6.3.2.3p8). */
#define ACC_ERASE(f)                                                        \
    static acc_poll f##__poll_erased(void *acc_self, acc_context *acc_cx)   \
    {                                                                       \
        return f##__poll((struct f##__future *)acc_self, acc_cx);           \
    }                                                                       \
    static void f##__drop_erased(void *acc_self)                            \
    {                                                                       \
        f##__drop((struct f##__future *)acc_self);                          \
    }

#if defined __GNUC__
#define ACC_UNUSED __attribute__((unused))
#else
#define ACC_UNUSED
#endif

/* memcpy without <string.h>: initialises arrays that live in a frame. */
static inline void acc_copy(void *to, const void *from, size_t size)
{
#if defined __GNUC__
    __builtin_memcpy(to, from, size);
#else
    unsigned char *t = to;
    const unsigned char *f = from;
    while (size--)
        *t++ = *f++;
#endif
}

/* ---- What a runtime provides to generated code ------------------------------------------------------------------- */

/* Memory for the frame of a recursive call, of a call into another file, or for a variable length array that survives
 * a suspension.  Never NULL: out of memory ends the program with a message.  From the runtime's thread only. */
void *acc_frame_new(size_t size, size_t alignment);
void acc_frame_free(void *frame, size_t size, size_t alignment);   /* NULL is allowed */

/* A task is a future that the runtime polls by itself.  acc_task_new allocates one, with room for a future of `type`
 * (and for its result, where that is written through a pointer, which is then set) and returns that room; the caller
 * inits the future there and calls acc_task_start, after which the task is at the back of the ready queue.  It is
 * freed, and its result forgotten, when it is done, unless it has a handle.  Never NULL.  From the runtime's thread only. */
void *acc_task_new(const acc_future_type *type);
void acc_task_start(void *future);

/* Runs the runtime until the future is done; tasks that still run stay, and go on in the next call.  The result is
 * where the future has it.  Inside a task it ends the program with a message. */
void acc_block_on_future(void *future, const acc_future_type *type);

/* Cancels the tasks that still run, newest first, as the end of an async main does. */
void acc_cancel_tasks(void);

/* "acc: a future was awaited after acc_cancel": ends the program. */
_Noreturn void acc_awaited_cancelled(void);

/* ---- Handles of tasks -------------------------------------------------------------------------------------------- */

/* What acc_spawn gives: a future that is done when the task is finished or cancelled.  A task has one handle at most.
 * While it has one, it keeps its memory, the result included.  Unlike other futures a handle may be polled again after
 * ACC_READY, and must be dropped also then.  All of this is for the runtime's thread only. */
struct acc_handle__future {
    void *task;                       /* the future in the task: what acc_task_new returned; NULL after the drop */
};

void acc_handle__init(struct acc_handle__future *self, void *task);    /* a task that was started */
acc_poll acc_handle__poll(struct acc_handle__future *self, acc_context *cx);
void acc_handle__drop(struct acc_handle__future *self);                /* the task goes on */
extern const acc_future_type acc_handle__type;

/* Copies the value of the finished task, as often as it is called: `size` is sizeof(T), 0 for void.  A cancelled task's
 * value is -ECANCELED, as a signed integer of that size, if `is_signed`, else zero bytes. */
void acc_handle_read(struct acc_handle__future *self, void *result, size_t size, int is_signed);

/* Cancels the task: drops its future at once; if that is being polled right now, when the poll returns, but only if the
 * poll does not finish it.  Nothing happens to a task that is finished. */
void acc_handle_cancel(struct acc_handle__future *self);

/* Was the task cancelled? */
int acc_handle_cancelled(const struct acc_handle__future *self);

/* ---- Allocated futures ------------------------------------------------------------------------------------------- */

/* ---- Future variables -------------------------------------------------------------------------------------------- */

/* What a frame remembers of a future variable `async T v` beside the future, where that is asked: one byte. */
enum { ACC_UNFINISHED, ACC_DONE, ACC_CANCELLED };

/* Need it be polled?  1: it is done. */
static inline int acc_is_done(unsigned char status)
{
    if (status == ACC_CANCELLED)
        acc_awaited_cancelled();
    return status;
}

static inline int acc_is_cancelled(unsigned char status)
{
    return status == ACC_CANCELLED;
}

#ifndef __ACC__     /* which knows acc_future(T) by itself */

/* `acc_future(T)` is a pointer to a box: an allocated future, with what the runtime needs to know of it, whatever its
 * T.  In C that was translated they are all of one type.  A box is polled by one task at a time; that may be another one
 * than before, and the one before may be gone.  The functions are for the runtime's thread only. */
typedef struct acc_box *acc_future;
#define acc_future(T) acc_future

/* A box with room for a future of this type, and for its result, where that is written through a pointer: the caller
 * inits the future at acc_box_inside.  Never NULL. */
acc_future acc_box_new(const acc_future_type *type);
void *acc_box_inside(acc_future box);

/* Polls the future inside; once that is done, ACC_READY without polling it.  NULL ends the program with a message.  The
 * waker of a task is held for as long as the box may use it; another one must stay valid until then. */
acc_poll acc_box_poll(acc_future box, acc_context *cx);

/* Of a box that is done: copies its value as acc_handle_read does; the box stays. */
void acc_box_read(acc_future box, void *result, size_t size, int is_signed);

/* Of a box that is done: copies its value as acc_handle_read does, frees it and sets *place to NULL.  `result` may be
 * NULL: the value is forgotten. */
void acc_box_take(acc_future *place, void *result, size_t size, int is_signed);

/* acc_cancel: drops the future, frees the box and sets *place to NULL; nothing happens to NULL.  If it is the handle of
 * a task, cancels that task. */
void acc_box_cancel(acc_future *place);

/* acc_cancelled: is it the handle of a task that was cancelled?  Of anything else and of NULL: 0. */
int acc_box_cancelled(acc_future box);

/* Gives *place, and sets it to NULL. */
acc_future acc_box_move(acc_future *place);

/* acc_block_on of a future: runs the runtime until it is done; then as acc_box_take.  Of a join: until all are done; of a
 * race: until the first is, whose index it returns.  Those whose bit is set in `owned` are dropped then, the last first. */
void acc_box_block_on_join(acc_future *boxes, unsigned count, unsigned long owned);
int acc_box_block_on_race(acc_future *boxes, unsigned count, unsigned long owned);
void acc_box_block_on(acc_future box, void *result, size_t size, int is_signed);

/* acc_spawn: the future becomes a task of its own, started, also if it was polled before, and the box is gone.  Returns
 * what acc_handle__init takes.  NULL ends the program with a message. */
void *acc_box_spawn(acc_future box);

/* A box with the handle of a task. */
acc_future acc_box_of_task(void *task);

/* How an async function is called through a pointer: the function behind the pointer puts its arguments into a new box,
 * gives that, and returns nothing of meaning; the caller takes what was given.  NULL: nothing was given since. */
void acc_box_give(acc_future box);
acc_future acc_box_given(void);

#endif

#endif
