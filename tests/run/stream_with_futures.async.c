// reference: futures
/* Sections 5 and 7: future variables, allocated futures, blocks and tasks in a stream's body live across its yields,
 * and are dropped with it. */
#include <acc.h>
#include <stdio.h>

static async int work(char name, int turns)
{
    defer printf("~%c ", name);
    for (int i = 0; i < turns; i++)
        await acc_yield();
    return turns;
}

static async yield int results(int base)
{
    async int a = work('a', 2), b = work('b', 50);
    acc_future(int) p = work('p', 50);
    defer acc_cancel(p);
    int first = await acc_race(b, a, p);
    yield base + first;
    yield base + await a;
    for (int i = 0; i < 3; i++) {
        async int turn = work('0' + i, 50), block = async {
            await acc_yield();
            base += i * 10;
            return base;
        };
        async int task = acc_spawn(work((char)('x' + i), 1));
        await acc_race(turn, block);
        yield await block;
        yield await task + i;
    }
    yield base;
}

async int main(void)
{
    int x = 0;
    async yield int s = results(100);
    while (await acc_next(s, &x) > 0)
        printf("%d ", x);
    puts("");
    {
        async yield int dropped = results(200);
        for (int i = 0; i < 5; i++)
            await acc_next(dropped, &x);
        printf("| ");
    }
    printf("%d\n", x);
    return 0;
}
