// reference: futures
/* Section 5: the call through a pointer is a future: in a variable, allocated, spawned, joined, raced, in acc_block_on
 * and in a block. */
#include <acc.h>
#include <stdio.h>

typedef async int work_function(int n, int turns);

struct worker {
    work_function *work;
    int n;
};

static async int plus(int n, int turns)
{
    defer printf("~plus%d ", n);
    for (int i = 0; i < turns; i++)
        await acc_yield();
    return n + turns;
}

static async int times(int n, int turns)
{
    defer printf("~times%d ", n);
    for (int i = 0; i < turns; i++)
        await acc_yield();
    return n * turns;
}

static acc_future(int) start(work_function *work, int n)
{
    return work(n, 2);
}

static int run(work_function *work, int n)
{
    return acc_block_on(work(n, 1));
}

static async int everything(void)
{
    work_function *p = plus, *list[] = {plus, times};
    struct worker workers[] = {{plus, 1}, {times, 2}}, *w = &workers[1];
    async int a = p(10, 3), b = list[1](20, 2), c = w->work(30, 9);
    p = times;
    acc_future(int) d = start(p, 40), e = acc_spawn(workers[0].work(50, 1));
    defer acc_cancel(d);
    defer acc_cancel(e);
    printf("%d\n", await acc_race(a, b, c, (p == times ? plus : times)(60, 9)));
    await acc_join(a, d, e, (*list[0])(70, 1), (*w).work(80, 0));
    printf("%d %d %d %d\n", await a, await b, await d, await e);
    async int f = async {
        async int inner = w->work(w->n, 1);
        return await inner + await list[0](1, 1);
    };
    w = NULL;
    list[0] = NULL;
    printf("%d\n", await f);
    async int task = acc_spawn(p(90, 0));
    return await task;
}

int main(void)
{
    int a = run(plus, 1), b = run(times, 2);
    printf("%d %d\n", a, b);
    printf("%d\n", acc_block_on(everything()));
    acc_future(int) p = start(plus, 3);
    printf("%d\n", acc_block_on(p));
    return 0;
}
