// reference: coroutines
/* Section 5: when main is done, the tasks that still run are cancelled, newest first; those that are done or never started run nothing. */
#include <acc.h>
#include <stdio.h>

static async void wait(const char *name)
{
    defer printf("drop %s\n", name);
    for (;;)
        await acc_yield();
}

static async void finish(const char *name)
{
    defer printf("end %s\n", name);
    await acc_yield();
}

async int main(void)
{
    defer puts("drop main");
    acc_spawn(wait("first"));
    acc_spawn(finish("second"));
    acc_spawn(wait("third"));
    for (int i = 0; i < 3; i++)
        await acc_yield();
    acc_spawn(wait("fourth"));
    await acc_yield();
    acc_spawn(wait("never started"));
    puts("main ends");
    return 3;
}
