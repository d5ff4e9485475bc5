// reference: futures
/* Section 5: a task's large result waits in it for the handle, however long, whatever runs meanwhile; awaited twice,
 * allocated, in a join. */
#include <acc.h>
#include <stdio.h>

struct large {
    int n[100];
};

static async struct large large(int from, int turns)
{
    struct large l;
    for (int i = 0; i < 100; i++)
        l.n[i] = from + i;
    for (int i = 0; i < turns; i++)
        await acc_yield();
    return l;
}

static int sum(struct large l)
{
    int sum = 0;
    for (int i = 0; i < 100; i++)
        sum += l.n[i];
    return sum;
}

async int main(void)
{
    async struct large a = acc_spawn(large(0, 0)), b = acc_spawn(large(1000, 3));
    acc_future(struct large) p = acc_spawn(large(5, 1)), q = large(6, 2);
    for (int i = 0; i < 3; i++)
        acc_spawn(large(i, 1));
    await acc_join(a, p, q, b);
    printf("%d %d\n", sum(await a), sum(await b));
    struct large copy = await a;
    copy.n[0]++;
    printf("%d %d\n", sum(copy), sum(await a));
    printf("%d %d\n", sum(await p), sum(await q));
    async struct large of_block = acc_spawn(async {
        struct large l = copy;
        l.n[99] = -1;
        await acc_yield();
        return l;
    });
    printf("%d %d\n", sum(await acc_spawn(large(2, 1))), sum(await of_block));
    return 0;
}
