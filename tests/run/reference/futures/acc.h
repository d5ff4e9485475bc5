/* Futures, tasks and streams on coroutines with stacks of their own: what ../futures.pl writes is in terms of this.
 *
 *   async int v = f(1);   becomes   acc_future(int) v ACC_REFERENCE_DROPPED =
 *                                       ACC_REFERENCE_IN_PLACE(ACC_REFERENCE_FUTURE(f(1)));
 *   await v               becomes   ACC_REFERENCE_AWAIT(v)
 *   await f(1)            becomes   f(1)
 *
 * A future of T is a pointer whose type tells T: to a function that returns T. It is never called; it leads to a struct
 * acc_reference. gcc only (nested functions); see ../erase.pl for the macros of `try` and `defer`. */
#ifndef ACC_REFERENCE_FUTURES_H
#define ACC_REFERENCE_FUTURES_H

#include "../plain/acc.h"

#undef ACC_REFERENCE_ENTER
#define ACC_REFERENCE_ENTER acc_reference_enter();
#undef ACC_REFERENCE_TRY_VOID
#define ACC_REFERENCE_TRY_VOID ACC_REFERENCE_TRY
#undef acc_block_on
#define acc_yield acc_reference_yield

#define ACC_NS INT64_C(1)
#define ACC_US (1000 * ACC_NS)
#define ACC_MS (1000 * ACC_US)
#define ACC_S (1000 * ACC_MS)

typedef struct acc_reference acc_reference;

#define acc_future(T) __typeof__(__typeof__(T)(*)(acc_reference *))

/* Runs the thunk, on a stack of its own, to the head of the async body: the arguments are evaluated there. */
void *acc_reference_new(void (*thunk)(void), size_t result_size);
void acc_reference_enter(void);
void acc_reference_finish(const void *result, size_t size);
void *acc_reference_mark_in_place(void *future);
void acc_reference_drop_variable(void *variable);
void acc_reference_await(void *variable, int temporary, void *result, size_t size, int is_signed);
void acc_reference_block_on(void *variable, void *result, size_t size, int is_signed);
void *acc_reference_spawn(void *future);
void acc_reference_cancel(void *variable);
int acc_reference_cancelled(void *handle);

/* The operands whose bit in `temporaries` is set are dropped at the end, in reverse order. */
void acc_reference_join(int count, void **futures, unsigned temporaries);
int acc_reference_race(int count, void **futures, unsigned temporaries);

int acc_reference_next(void *stream, void *place, size_t size);
void acc_reference_give(const void *value);

#define ACC_REFERENCE_DROPPED __attribute__((cleanup(acc_reference_drop_variable), unused))

#define ACC_REFERENCE_IS_VOID(e) __builtin_types_compatible_p(__typeof__(e), void)
#define ACC_REFERENCE_NO_VOID(e) __builtin_choose_expr(ACC_REFERENCE_IS_VOID(e), 0, e)
#define ACC_REFERENCE_IS(e, T) __builtin_types_compatible_p(__typeof__(e), T)
#define ACC_REFERENCE_IS_SIGNED(e)                                                                          \
    (ACC_REFERENCE_IS(e, signed char) || ACC_REFERENCE_IS(e, short) || ACC_REFERENCE_IS(e, int) ||          \
     ACC_REFERENCE_IS(e, long) || ACC_REFERENCE_IS(e, long long))

#define ACC_REFERENCE_FUTURE(call)                                                                             \
    ({                                                                                                         \
        auto void acc_thunk(void);                                                                             \
        void acc_thunk(void)                                                                                   \
        {                                                                                                      \
            __typeof__(ACC_REFERENCE_NO_VOID((call))) acc_value =                                              \
                __builtin_choose_expr(ACC_REFERENCE_IS_VOID(call), ((call), 0), (call));                       \
            acc_reference_finish(&acc_value, sizeof acc_value);                                                \
        }                                                                                                      \
        (__typeof__(call)(*)(acc_reference *))                                                                 \
            acc_reference_new(acc_thunk, sizeof(__typeof__(ACC_REFERENCE_NO_VOID((call)))));                   \
    })

#define ACC_REFERENCE_TAKE(take, future, ...)                                                                  \
    ({                                                                                                         \
        __auto_type acc_variable = future;                                                                     \
        __typeof__(ACC_REFERENCE_NO_VOID((*acc_variable)(NULL))) acc_value;                                    \
        take(acc_variable, ##__VA_ARGS__, &acc_value, sizeof acc_value,                                        \
             ACC_REFERENCE_IS_SIGNED(__builtin_choose_expr(ACC_REFERENCE_IS_VOID((*acc_variable)(NULL)), "",   \
                                                           (*acc_variable)(NULL))));                           \
        __builtin_choose_expr(ACC_REFERENCE_IS_VOID((*acc_variable)(NULL)), (void)0, acc_value);               \
    })

/* Of a variable or other lvalue, and of a block or handle that has no name. */
#define ACC_REFERENCE_AWAIT(lvalue) ACC_REFERENCE_TAKE(acc_reference_await, &(lvalue), 0)
#define ACC_REFERENCE_AWAIT_TEMPORARY(e)                              \
    ({                                                                \
        __auto_type acc_temporary ACC_REFERENCE_DROPPED = e;          \
        ACC_REFERENCE_TAKE(acc_reference_await, &acc_temporary, 1);   \
    })
#define ACC_REFERENCE_BLOCK_ON(lvalue) ACC_REFERENCE_TAKE(acc_reference_block_on, &(lvalue))
#define ACC_REFERENCE_BLOCK_ON_TEMPORARY(e)                           \
    ({                                                                \
        __auto_type acc_temporary = e;                                \
        ACC_REFERENCE_TAKE(acc_reference_block_on, &acc_temporary);   \
    })
#define ACC_REFERENCE_IN_PLACE(e)                       \
    ({                                                  \
        __auto_type acc_made = e;                       \
        acc_reference_mark_in_place(acc_made);          \
        acc_made;                                       \
    })
#define ACC_REFERENCE_SPAWN(e)                          \
    ({                                                  \
        __auto_type acc_made = e;                       \
        (__typeof__(acc_made))acc_reference_spawn(acc_made); \
    })
#define ACC_REFERENCE_SPAWN_VARIABLE(lvalue)            \
    ({                                                  \
        __auto_type acc_moved = &(lvalue);              \
        __auto_type acc_made = *acc_moved;              \
        *acc_moved = NULL;                              \
        (__typeof__(acc_made))acc_reference_spawn(acc_made); \
    })
#define ACC_REFERENCE_DETACH(handle)                                 \
    ({                                                               \
        __auto_type acc_handle ACC_REFERENCE_DROPPED = handle;       \
    })

/* One variable that a block captures: the copy made on the way in, and the block's own object of that name. */
#define ACC_REFERENCE_CAPTURE(x)         \
    __typeof__(x) acc_captured_##x;      \
    __builtin_memcpy((void *)&acc_captured_##x, (const void *)&x, sizeof x);
#define ACC_REFERENCE_OWN(x)             \
    __attribute__((unused)) __typeof__(acc_captured_##x) x; \
    __builtin_memcpy((void *)&x, (const void *)&acc_captured_##x, sizeof x);

int64_t acc_now(void);
void acc_reference_yield(void);
void acc_sleep(int64_t duration);
void acc_sleep_until(int64_t time);
ssize_t acc_read(int fd, void *buf, size_t len);
ssize_t acc_write(int fd, const void *buf, size_t len);
ssize_t acc_write_all(int fd, const void *buf, size_t len);
int acc_readable(int fd);
int acc_close(int fd);

#endif
