/* plain.h: fuzz.h for the same program in plain C: leaves are functions.  Futures as values are coroutines, as for the other
 * reference programs (tests/run/reference/futures). */
#ifndef FUZZ_PLAIN_H
#define FUZZ_PLAIN_H

#include "acc.h"
#include "types.h"

#undef async
#undef await

void fuzz_wait(void);
int fuzz_int(int value);
unsigned long fuzz_value(unsigned long value);
struct big fuzz_big(int value);

#endif
