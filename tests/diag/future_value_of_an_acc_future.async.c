/* What awaiting an acc_future gives has the type that was written. */
#include <acc.h>

static async int f(int n)
{
    return n;
}

static async void nothing(void)
{
}

async int values(void)
{
    acc_future(int) p = f(1);
    acc_future(void) v = nothing();
    int x = await await p;
    int y = await v;
    return x + y;
}
