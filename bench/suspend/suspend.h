/* suspend.h: the state machines measured, as main.c sees them: by_hand.c has them all, and generated.c what acc made. */
#ifndef SUSPEND_H
#define SUSPEND_H

#include "leaf.h"

#define MACHINES(X) X(one_level) X(four_levels) X(mixed) X(join_of_three) X(race_of_two)

#define COUNT_ONE(function) + 1
enum { MOST_BYTES = 256, MACHINE_COUNT = 0 MACHINES(COUNT_ONE) };

struct machine {
    const char *name;
    void (*start)(void *future, int turns, int step, bool waits);
    acc_poll (*poll)(void *future, acc_context *cx);
    long (*result)(const void *future);
};

extern const struct machine machines_by_hand[], machines_by_acc[];

#endif
