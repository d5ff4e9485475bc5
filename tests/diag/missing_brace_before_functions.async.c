/* A brace is missing: the functions that follow are inside of that one, which is said once. */
#include <acc.h>

static async int first(int n)
{
    if (n > 0) {
        await acc_yield();
    return n;
}

static async int second(int n)
{
    return await first(n);
}

static async int third(int n)
{
    return await second(n);
}

async int user(void)
{
    async int a = third(1);
    return await a;
}
