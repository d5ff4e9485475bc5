// reference: plain
/* Section 3: with NDEBUG the argument of assert is not evaluated, so an await in it does not run. */
#define NDEBUG
#include <acc.h>
#include <assert.h>
#include <stdio.h>

static async int never(void)
{
    puts("never");
    await acc_yield();
    return 0;
}

async int main(void)
{
    int n = 1;
    assert(await never() == 1);
    await acc_yield();
    assert(n == 0);
    printf("%d\n", n);
    if (n == 2)
        n = await never();
    return 0;
}
