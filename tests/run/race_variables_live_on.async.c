// reference: futures
/* Section 5: variables that lose a race live on: they can race again, be joined, be awaited for their value; one that
 * is done wins at once. */
#include <acc.h>
#include <stdio.h>

static async int work(char name, int turns)
{
    defer printf("~%c ", name);
    for (int i = 0; i < turns; i++) {
        printf("%c%d ", name, i);
        await acc_yield();
    }
    return turns * 10;
}

async int main(void)
{
    async int a = work('a', 1), b = work('b', 3), c = work('c', 6);
    acc_future(int) p = work('p', 5);
    defer acc_cancel(p);
    printf("%d\n", await acc_race(a, b, p));
    printf("%d\n", await acc_race(a, b, c));
    printf("%d %d\n", await a, await a);
    printf("%d\n", await acc_race(c, b, p));
    await acc_join(a, b);
    printf("%d\n", await b);
    printf("%d\n", await p);
    printf("%d\n", await acc_race(a, work('n', 1)));
    printf("%d\n", await c);
    return 0;
}
