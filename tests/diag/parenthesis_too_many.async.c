/* Parentheses that do not match are one error each, and the functions that they stand in are known by their heads. */
#include <acc.h>

static async int first(int n))
{
    await acc_yield();
    return n;
}

static async int second(int n)
{
    int m = await first((n));
    if (m > 1))
        return 1;
    return n;
}

static async int third(int n
{
    return await second(n);
}

async int user(void)
{
    acc_future(int) a = second(1);
    defer acc_cancel(a);
    return await a;
}
