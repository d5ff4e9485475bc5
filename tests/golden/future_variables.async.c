/* A future variable: made where it is declared, polled where it is awaited, dropped where its block ends. */
// flags: --no-line
#include <acc.h>
#include <stdio.h>

static async int later(int value)
{
    await acc_yield();
    return value;
}

static async int product(int a, int b)
{
    async int first = later(a);   /* runs nothing yet */
    int second = await later(b);
    return await first * second;
}

static async int twice(int n)
{
    async int value = later(n);
    int once = await value;
    /* It is done: no waiting. */
    return once + await value;
}

static async int given_up(int n)
{
    async int slow = later(n);
    if (n > 2)
        acc_cancel(slow);
    return n > 2 ? -1 : await slow;
}

async int main(void)
{
    printf("%d ", await product(6, 7));
    printf("%d ", await twice(5));
    printf("%d %d\n", await given_up(2), await given_up(3));
    return 0;
}
