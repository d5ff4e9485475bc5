// reference: plain
/* asm goto with two labels beside awaits, and a block with a label of its own. */
#include <acc.h>
#include <stdio.h>

static async int later(int value)
{
    await acc_yield();
    return value;
}

static async int jumps(int n)
{
    for (int i = 0; i < 2; i++) {
        __label__ again;
        if (i) goto again;
        await acc_yield();
    again:;
    }
    int where = 0;
    asm goto("" : : : : first, second);
    where = await later(1);
    goto second;
first:
    where += 10;
second:
    where += 100;
    return where + n;
}

async int main(void)
{
    printf("%d\n", await jumps(1));
    return 0;
}
