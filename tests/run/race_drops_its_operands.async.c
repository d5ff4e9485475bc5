// reference: futures
/* Section 5: at the end of a race the operands written in place are dropped in reverse order, the unfinished ones
 * cancelled; before what follows runs. */
#include <acc.h>
#include <stdio.h>

static async int wait(char name, int turns)
{
    defer printf("~%c ", name);
    for (int i = 0; i < turns; i++)
        await acc_yield();
    return turns;
}

static int after(int index)
{
    printf("after ");
    return index;
}

async int main(void)
{
    async int v = wait('v', 9);
    int n = after(await acc_race(wait('a', 9), wait('b', 9), v, wait('c', 2), wait('d', 9)));
    printf("%d\n", n);
    if (await acc_race(wait('a', 9), async {
            defer printf("~block ");
            char name = 'x';
            async int inner = wait(name, 9);
            await acc_race(inner, wait('y', 9));
        }, wait('b', 1)) == 2)
        printf("then\n");
    while (await acc_race(wait('l', 9), acc_yield()) == 1 && ++n < 6)
        printf("turn%d ", n);
    puts("");
    printf("%d\n", await acc_race(wait('h', 9), acc_spawn(wait('t', 2)), v));
    return 0;
}
