/* A name that nobody has declared: one error a function, as gcc has it. */
#include <acc.h>

async int user(int n)
{
    for (i = 0; i < n; i++)
        await acc_sleep(i + missing);
    return i + missing;
}

static int plain(void)
{
    return missing;
}
