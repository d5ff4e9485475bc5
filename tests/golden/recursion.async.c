/* A recursive call's frame is allocated; a call to a function defined later in the file is part of the frame. */
// flags: --no-line
#include <acc.h>
#include <stdio.h>

static async int add(int a, int b);

static async int fibonacci(int n)
{
    if (n < 2)
        return n;
    return await add(await fibonacci(n - 1), await fibonacci(n - 2));
}

static async int add(int a, int b)
{
    await acc_yield();
    return a + b;
}

async int main(void)
{
    printf("%d\n", await fibonacci(10));
    return 0;
}
