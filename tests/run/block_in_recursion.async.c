// Two functions that call each other from within async blocks: each frame is a part of the next, and one is pointed to.
#include <acc.h>
#include <stdio.h>

static async int odd(int n);
static async int even(int n);

static async int odd(int n)
{
    if (n == 0)
        return 0;
    return await async { return await even(n - 1) * 2; };
}

static async int even(int n)
{
    if (n == 0)
        return 1;
    return await async {
        await acc_yield();
        int first = await async { return await odd(n - 1); };
        return first + 1;
    };
}

async int main(void)
{
    printf("%d %d\n", await odd(5), await even(4));
    return 0;
}
