/* pace.h: a part of a library of async functions: going and resting. */
#ifndef STEPS_PACE_H
#define STEPS_PACE_H

#include <acc.h>

struct steps_place {
    int x, y;
};

/* Rests for some turns; gives their number. */
async int steps_rest(int turns);

/* Goes n steps to the right, and rests after each one. */
async struct steps_place steps_go(struct steps_place from, int n);

/* Each place on the way. */
async yield struct steps_place steps_way(struct steps_place from, int n);

#endif
