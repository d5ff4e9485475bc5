// reference: futures
/* Section 5: dropping a handle, at the end of its scope or by any way out of it, leaves the task running. */
#include <acc.h>
#include <stdio.h>

static int ended;

static async int work(char name)
{
    defer ended++;
    for (int i = 0; i < 3; i++)
        await acc_yield();
    printf("%c ends\n", name);
    return 0;
}

static async int starter(int waits)
{
    async int h = acc_spawn(work('b'));
    for (int i = 0; i < 2; i++) {
        async int inner = acc_spawn(work('c' + i));
        if (i == 1 && waits)
            await acc_sleep(3600 * ACC_S);
        if (i == 1)
            return await acc_race(h, inner, async { return 0; });
    }
    return -1;
}

async int main(void)
{
    {
        async int h = acc_spawn(work('a'));
        await acc_yield();
    }
    printf("%d\n", await starter(0));
    {
        async int cancelled = starter(1);
        await acc_race(cancelled, acc_yield());
    }
    acc_spawn(work('z'));
    puts("all are gone");
    while (ended < 8)
        await acc_yield();
    printf("%d\n", ended);
    return 0;
}
