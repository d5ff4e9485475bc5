/* yield stands in streams only. */
#include <acc.h>

int plain(int n)
{
    yield n;
    return n;
}

async int user(int n)
{
    yield n;
    return n;
}
