/* One await after another: what is needed after the second is saved only there. */
// flags: --no-line
#include <acc.h>
#include <stdio.h>

static async int later(int value)
{
    await acc_yield();
    return value;
}

static async int add(int a, int b)
{
    int sum = await later(a);   /* a is in the child's frame from here on */
    sum += await later(b);
    return sum;
}

async int main(void)
{
    printf("%d\n", await add(1, 2));
    return 0;
}
