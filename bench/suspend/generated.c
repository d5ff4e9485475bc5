/* generated.c: what acc made of suspend.async.c, with what main.c needs to run it. */
#include "suspend.async.out.c"

#include "suspend.h"

#define MACHINE(function)                                                                                \
    static void function##__start(void *self, int turns, int step, bool waits)                           \
    {                                                                                                    \
        function##__init(self, turns, step, waits);                                                      \
    }                                                                                                    \
    static long function##__result(const void *self)                                                     \
    {                                                                                                    \
        return ((const struct function##__future *)self)->result;                                        \
    }                                                                                                    \
    _Static_assert(sizeof(struct function##__future) <= MOST_BYTES, "enough room");

MACHINES(MACHINE)

#define ENTRY(function) { #function, function##__start, function##__poll_erased, function##__result },
const struct machine machines_by_acc[] = { MACHINES(ENTRY) };
