// reference: futures
/* Section 6: when a function is cancelled at an `await`, what it awaits is dropped first; then its scopes are left,
 * futures in variables dropped in * reverse order with the defers. A future that it awaits is itself such a variable:
 * it is dropped in its turn. */
#include <acc.h>
#include <stdio.h>

static async int wait(char name)
{
    defer printf("~%c ", name);
    await acc_sleep(3600 * ACC_S);
    return 0;
}

static async int two(char name)
{
    defer printf("~%c ", name);
    async int inner = wait(name + 1);
    defer printf("(%c ", name);
    await acc_race(inner, acc_yield());
    return await wait(name + 2);
}

static async void task(void)
{
    async int a = two('a');
    defer printf("defer ");
    async int never = two('n');
    async int d = two('d');
    {
        async int g = wait('g');
        await acc_race(g, acc_yield());
        await acc_race(a, d, acc_yield());
        await acc_race(a, d, acc_yield());
        await a;
        puts("not reached");
    }
    await never;
}

async int main(void)
{
    async void handle = acc_spawn(task());
    for (int i = 0; i < 10; i++)
        await acc_yield();
    acc_cancel(handle);
    puts("cancelled");
    return 0;
}
