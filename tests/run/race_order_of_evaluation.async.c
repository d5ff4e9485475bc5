// reference: futures
/* Sections 3 and 5: the operands of joins and races are made from left to right, awaits in their arguments included,
 * before any of them runs. */
#include <acc.h>
#include <stdio.h>

static int say(int n)
{
    printf("say%d ", n);
    return n;
}

static async int step(int n)
{
    printf("step%d ", n);
    await acc_yield();
    return n;
}

static async int run(int a, int b)
{
    printf("run%d,%d ", a, b);
    for (int i = 0; i < a; i++)
        await acc_yield();
    return b;
}

async int main(void)
{
    int n = 1;
    await acc_join(run(1, say(1)), run(2, await step(2)), run(say(3), await step(n)), run(0, say(4)));
    puts("");
    async int v = run(n, say(5));
    n = 7;
    printf("%d\n", await acc_race(v, run(await v, say(n)),
                                  acc_race(run(say(8), await step(8)), run(0, await step(9)))));
    acc_future(int) list[3] = {run(3, 30), run(2, 20), run(1, 10)};
    defer {
        for (int j = 0; j < 3; j++)
            acc_cancel(list[j]);
    }
    int i = 0;
    await acc_join(list[i++], run(await step(0), i), list[await step(2)]);
    printf("%d\n", i);
    int first = await acc_race(list[1], list[i - 1]);
    printf("%d %d %d %d\n", first, await list[0], await list[1], await list[2]);
    return 0;
}
