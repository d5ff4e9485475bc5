// reference: futures
/* Section 5: joins in races, races in joins, and joins in joins: each a future like any other. */
#include <acc.h>
#include <stdio.h>

static async int work(char name, int turns)
{
    defer printf("~%c ", name);
    for (int i = 0; i < turns; i++)
        await acc_yield();
    printf("%c ", name);
    return turns;
}

async int main(void)
{
    printf("%d\n", await acc_race(acc_join(work('a', 1), work('b', 9)), work('c', 3), work('d', 9)));
    printf("%d\n", await acc_race(work('a', 9), acc_join(work('b', 1), work('c', 2))));
    await acc_join(acc_race(work('a', 9), work('b', 1)), work('c', 3), acc_race(work('d', 2), work('e', 9)));
    puts("");
    await acc_join(acc_join(work('a', 1), acc_join(work('b', 0))), acc_join(work('c', 2)));
    puts("");
    async int x = work('x', 2), y = work('y', 9);
    printf("%d\n", await acc_race(acc_race(acc_join(y, x), acc_join(y, work('z', 9))), acc_join(x, work('v', 1))));
    printf("%d\n", await x);
    return 0;
}
