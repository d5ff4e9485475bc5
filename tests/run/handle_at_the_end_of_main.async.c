// reference: futures
/* Section 5: when main is done its handles are dropped with its scope, and then the tasks that still run are
 * cancelled, newest first. */
#include <acc.h>
#include <stdio.h>

static async void child(char name)
{
    defer printf("~child of %c\n", name);
    await acc_sleep(3600 * ACC_S);
}

static async int work(char name)
{
    defer printf("~%c\n", name);
    async void c = child(name);
    await acc_race(c, acc_yield());
    async void own = acc_spawn(child(name + 1));
    await acc_join(c, own);
    return 0;
}

async int main(void)
{
    defer puts("main");
    async int a = acc_spawn(work('a')), b = acc_spawn(work('p'));
    acc_future(int) ended = acc_spawn(async { return 3; });
    async void in_place = child('i');
    await acc_race(in_place, acc_yield());
    for (int i = 0; i < 5; i++)
        await acc_yield();
    acc_spawn(child('u'));
    printf("%d\n", acc_cancelled(a) + acc_cancelled(b) + await ended - 3);
    await acc_yield();
    return 0;
}
