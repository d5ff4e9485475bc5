/* The dialect's words erased: what is left is plain C that runs straight through, without ever waiting.
 * `try` and `defer` are rewritten by ../erase.pl into the macros below (ACC_REFERENCE_DEFER needs gcc's nested functions). */
#ifndef ACC_REFERENCE_PLAIN_H
#define ACC_REFERENCE_PLAIN_H

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#define async
#define await
#define _Async
#define _Await

#define ACC_REFERENCE_TRY(expression)                 \
    ({                                                \
        __typeof__(expression) acc_tried = (expression); \
        if (acc_tried < 0)                            \
            return acc_tried;                         \
        acc_tried;                                    \
    })

#define ACC_REFERENCE_TRY_VOID(expression)            \
    ({                                                \
        __typeof__(expression) acc_tried = (expression); \
        if (acc_tried < 0)                            \
            return;                                   \
        acc_tried;                                    \
    })

/* Followed by a block: the body of a function that the end of the enclosing scope calls. */
#define ACC_REFERENCE_DEFER ACC_REFERENCE_DEFER_(__COUNTER__)
#define ACC_REFERENCE_DEFER_(n) ACC_REFERENCE_DEFER__(n)
#define ACC_REFERENCE_DEFER__(n)                                                        \
    auto void acc_deferred_##n(char *);                                                 \
    __attribute__((cleanup(acc_deferred_##n), unused)) char acc_deferred_object_##n;    \
    void acc_deferred_##n(__attribute__((unused)) char *acc_object)

#define ACC_REFERENCE_ENTER

static inline void acc_yield(void)
{
}

#define acc_block_on(call) (call)

#endif
