/* Enumerators that a parameter declares hide types of their names, up to the function's end. */
#include <acc.h>
typedef int one, two;
async int other(int n);

int plain(enum { one = 1, two } n)
{
    one * n;
    return one + two;
}

async int waits(enum { one = 1, two } n, struct { enum { three } m; } s)
{
    n * two;
    return await other(one) + two + three + s.m;
}

one after(two n)
{
    two * p = &n;
    return *p;
}

int before(enum { one } n)
{
    return n + one + two;
}
