// reference: futures
/* Section 5: the future in a variable may be of the function itself, or of one that leads back to it. */
#include <acc.h>
#include <stdio.h>

static int deepest;

static async int fibonacci(int n, int depth)
{
    if (depth > deepest)
        deepest = depth;
    if (n < 2) {
        await acc_yield();
        return n;
    }
    async int a = fibonacci(n - 1, depth + 1), b = fibonacci(n - 2, depth + 1);
    await acc_join(a, b);
    return await a + await b;
}

static async int odd(int n);

static async int even(int n)
{
    if (n == 0)
        return 1;
    async int o = odd(n - 1);
    return await o;
}

static async int odd(int n)
{
    await acc_yield();
    if (n == 0)
        return 0;
    async int e = even(n - 1);
    return await e;
}

static async int chain(int n)
{
    defer printf("~%d ", n);
    if (n == 0) {
        await acc_sleep(3600 * ACC_S);
        return 0;
    }
    async int next = chain(n - 1);
    await acc_race(next, acc_yield());
    return await next;
}

async int main(void)
{
    printf("%d %d\n", await fibonacci(10, 1), deepest);
    printf("%d %d\n", await even(7), await even(8));
    {
        async int c = chain(6);
        printf("%d\n", await acc_race(c, acc_sleep(ACC_MS)));
    }
    puts("");
    return 0;
}
