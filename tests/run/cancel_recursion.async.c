// reference: coroutines
/* Section 6: cancellation through recursive and mutually recursive calls, deepest first. */
#include <acc.h>
#include <stdio.h>

static async void odd(int n);

static async void even(int n)
{
    defer printf("even %d\n", n);
    if (n == 0)
        for (;;)
            await acc_yield();
    {
        defer printf("block %d\n", n);
        await odd(n - 1);
    }
}

static async void odd(int n)
{
    defer printf("odd %d\n", n);
    for (int i = 0; i < 2; i++) {
        if (i == 1)
            await even(n - 1);
        await acc_yield();
    }
}

async int main(void)
{
    acc_spawn(even(4));
    for (int i = 0; i < 6; i++)
        await acc_yield();
    puts("main ends");
    return 0;
}
