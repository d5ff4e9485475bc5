/* plain.c: the leaves of generated programs in plain C, and the main function that runs `program`. */
#include "plain.h"
#include "trace.h"

#include <stdlib.h>

static void pend(void)
{
    acc_reference_enter();
    for (unsigned left = fuzz_pends(); left > 0; left--)
        acc_reference_yield();
}

void fuzz_wait(void)
{
    pend();
}

int fuzz_int(int value)
{
    pend();
    return value;
}

unsigned long fuzz_value(unsigned long value)
{
    pend();
    return value;
}

struct big fuzz_big(int value)
{
    pend();
    return make_big((unsigned long)value);
}

void program(void);

/* futures.c has a main that runs this, and cancels the tasks that still run. */
int acc_reference_main(int argc, char **argv)
{
    acc_reference_enter();
    fuzz_begin(argc > 1 ? strtoul(argv[1], NULL, 10) : 0);
    atexit(fuzz_end);
    program();
    return 0;
}
