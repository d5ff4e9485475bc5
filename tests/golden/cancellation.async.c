/* Dropping a future cancels it where it waits: first its child, then its open blocks, innermost first. */
// flags: --no-line
#include <acc.h>
#include <stdio.h>

static async void child(void)
{
    defer puts("child left");
    await acc_sleep(1000 * ACC_S);
    puts("never");
}

static async void parent(int n)
{
    defer printf("parent %d left\n", n);
    for (;;) {
        defer puts("block left");
        await child();
    }
}

async int main(void)
{
    acc_spawn(parent(1));
    await acc_yield();
    puts("main ends");
    return 0;
}
