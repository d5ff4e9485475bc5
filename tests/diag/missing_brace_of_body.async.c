/* A function without the `{` of its body: what follows is not at file scope, and nothing is said of it. */
#include <acc.h>

async int step(int n)
{
    await acc_yield();
    return n;
}

async int user(void)
    step(1);
    __typeof__(await step(2)) n = 5;
    n += await step(3);
    async int later = step(4);
    return n + await later;
}

async int other(void)
{
    return step(5);
}
