/* A prototype comes before the call. */
#include <acc.h>

async int user(void)
{
    return await later(1);
}

async int later(int n)
{
    return n;
}
