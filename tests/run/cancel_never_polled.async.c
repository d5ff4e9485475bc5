// reference: coroutines
/* Section 6: a task that was never polled runs nothing of its body, no defer and no cleanup; its arguments were evaluated. */
#include <acc.h>
#include <stdio.h>

static void release(int *n)
{
    printf("release %d\n", *n);
}

static int argument(int n)
{
    printf("argument %d\n", n);
    return n;
}

static async void never(int n)
{
    __attribute__((cleanup(release))) int object = n;
    defer printf("defer %d\n", n);
    printf("body %d\n", n);
    await acc_yield();
}

static async void starter(void)
{
    defer puts("starter");
    await acc_yield();
    acc_spawn(never(argument(2)));
    for (;;)
        await acc_yield();
}

async int main(void)
{
    acc_spawn(starter());
    await acc_yield();
    await acc_yield();
    acc_spawn(never(argument(1)));
    puts("main ends");
    return 0;
}
