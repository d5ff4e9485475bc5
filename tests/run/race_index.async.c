// reference: futures
/* Section 5: acc_race yields the index of the first that is ready; each poll asks them in order and stops there, so
 * that later ones may never start. */
#include <acc.h>
#include <stdio.h>

static async int work(char name, int turns)
{
    printf("+%c ", name);
    defer printf("~%c ", name);
    for (int i = 0; i < turns; i++)
        await acc_yield();
    return turns;
}

async int main(void)
{
    printf("%d\n", await acc_race(work('a', 0), work('b', 0)));
    printf("%d\n", await acc_race(work('a', 1), work('b', 0), work('c', 0)));
    printf("%d\n", await acc_race(work('a', 2), work('b', 1), work('c', 1)));
    printf("%d\n", await acc_race(work('a', 1), work('b', 1)));
    printf("%d\n", await acc_race(work('a', 1)));
    printf("%d\n", await acc_race(work('a', 5), work('b', 4), work('c', 3), work('d', 2), work('e', 1)));
    int index = await acc_race(acc_sleep(3600 * ACC_S), acc_yield(), acc_sleep(3600 * ACC_S));
    printf("%d\n", index);
    return 0;
}
