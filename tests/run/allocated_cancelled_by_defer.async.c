// reference: futures
/* Section 5: `defer acc_cancel(p);` on every way out: the end, awaited before, return, continue, try, and
 * cancellation. */
#include <acc.h>
#include <errno.h>
#include <stdio.h>

static int alive;

static async int wait(char name, int turns, int value)
{
    alive++;
    defer {
        alive--;
        printf("~%c ", name);
    }
    for (int i = 0; i < turns; i++)
        await acc_yield();
    return value;
}

static async int work(int how)
{
    acc_future(int) a = wait('a', 5, 1);
    defer acc_cancel(a);
    for (int i = 0; i < 2; i++) {
        acc_future(int) b = wait('b', 9, 2), c = wait('c', 1, how == 2 ? -EIO : 3);
        defer acc_cancel(b);
        defer acc_cancel(c);
        await acc_race(a, b, c);
        if (how == 1)
            return await c;
        if (how == 2)
            try await c;
        if (how == 3)
            continue;
        if (how == 4)
            await acc_sleep(3600 * ACC_S);
        printf("%d ", await c);
    }
    return await a;
}

async int main(void)
{
    for (int how = 0; how < 4; how++)
        printf("%d alive %d\n", await work(how), alive);
    async int handle = acc_spawn(work(4));
    for (int i = 0; i < 10; i++)
        await acc_yield();
    acc_cancel(handle);
    printf("alive %d\n", alive);
    return 0;
}
