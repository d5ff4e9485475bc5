/* Sections 3 and 5: awaits in the arguments of a spawned call are done by the spawning task, before the new one exists. */
#include <acc.h>
#include <stdio.h>

static async int later(const char *name, int value)
{
    printf("%s< ", name);
    await acc_yield();
    printf(">%s ", name);
    return value;
}

static async void show(const char *name, int a, int b)
{
    printf("%s(%d %d) ", name, a, b);
    await acc_yield();
    printf("%s. ", name);
}

async int main(void)
{
    acc_spawn(show("first", 1, 2));
    acc_spawn(show("second", await later("a", 3), await later("b", 4)));
    printf("spawned ");
    await acc_yield();
    if (await later("c", 0))
        acc_spawn(show("never", 0, 0));
    else
        acc_spawn(show("third", await later("d", 5), 6));
    for (int i = 0; i < 3; i++)
        await acc_yield();
    puts("end");
    return 0;
}
