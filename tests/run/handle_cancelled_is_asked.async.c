/* Section 5: acc_cancelled of handles of integers of all sizes, of handles in handles, and of variables of all kinds. */
#include <acc.h>
#include <errno.h>
#include <stdio.h>

typedef __int128 wide;

static async wide very_wide(void)
{
    await acc_sleep(3600 * ACC_S);
    return 1;
}
static async unsigned __int128 very_wide_too(void)
{
    await acc_sleep(3600 * ACC_S);
    return 1;
}
static async signed char narrow(void)
{
    await acc_sleep(3600 * ACC_S);
    return 1;
}
static async int later(int n)
{
    await acc_yield();
    return n;
}

static async int asked(void)
{
    async int (*p)(int) = later;
    async int a = p(3), b = later(4);
    acc_future(int) c = p(5);
    int before = acc_cancelled(a) + acc_cancelled(b) + acc_cancelled(c);
    if (before)
        return await a + await b;
    acc_cancel(a);
    acc_cancel(b);
    int after = acc_cancelled(a) * 10 + acc_cancelled(b) * 100;
    return before + after + await c;
}

async int main(void)
{
    async wide a = acc_spawn(very_wide());
    async unsigned __int128 b = acc_spawn(very_wide_too());
    async signed char c = acc_spawn(narrow());
    await acc_yield();
    acc_cancel(a);
    acc_cancel(b);
    acc_cancel(c);
    printf("%d %d %d\n", (await a) == -ECANCELED, (await b) == 0, (await c) == (signed char)-ECANCELED);
    printf("%d %d %d\n", acc_cancelled(a), acc_cancelled(b), acc_cancelled(c));
    acc_future(wide) p = acc_spawn(very_wide());
    acc_future(wide) q = NULL;
    async wide d = acc_spawn(p);
    await acc_yield();
    printf("%d\n", acc_cancelled(d));
    acc_cancel(d);
    printf("%d %d %d\n", acc_cancelled(d), (await d) == -ECANCELED, acc_cancelled(q));
    printf("%d\n", await asked());
    return 0;
}
