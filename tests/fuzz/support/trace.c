/* trace.c: the events of a program, printed one a line ("place value"), and how often the next leaf pends.
 *
 * Only the first events are printed; all of them count in the number at the end. */
#include "trace.h"
#include "types.h"

#include <stdio.h>

enum { PRINTED_MAX = 2000, PENDING_MAX = 200000 };

int fuzz_global = 3;
unsigned long fuzz_global_long = 5;
struct small fuzz_global_small = { 1, 2, 3 };
int fuzz_budget = 120;

static unsigned long state, sum = 17, events, leaves;

void fuzz_begin(unsigned long seed)
{
    state = seed;
}

unsigned fuzz_pends(void)
{
    static const unsigned char count[8] = { 0, 0, 0, 1, 1, 1, 2, 5 };
    if (state == 0 || ++leaves > PENDING_MAX)
        return 0;
    state = state * 6364136223846793005ul + 1442695040888963407ul;
    return count[state >> 61];
}

void fuzz_note(int place, unsigned long value)
{
    sum = (sum ^ (unsigned long)place) * 1099511628211ul ^ value;
    if (events++ < PRINTED_MAX)
        printf("%d %lx\n", place, value);
}

void fuzz_end(void)
{
    if (events)
        printf("%lu events, %lx\n", events, sum);
}
