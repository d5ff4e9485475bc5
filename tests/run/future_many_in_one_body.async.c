// reference: futures
/* Section 5: many futures of several sizes in one body, alive at once and one after the other. */
#include <acc.h>
#include <stdio.h>

struct wide {
    long n[10];
};

static async int add(int a, int b)
{
    await acc_yield();
    return a + b;
}

static async struct wide wide(long from)
{
    struct wide w;
    for (int i = 0; i < 10; i++) {
        w.n[i] = from + i;
        if (i % 4 == 0)
            await acc_yield();
    }
    return w;
}

async int main(void)
{
    async int a = add(1, 2), b = add(3, 4), c = add(5, 6), d = add(7, 8), e = add(9, 10), f = add(11, 12);
    async struct wide v = wide(100), w = wide(200), x = wide(300);
    await acc_join(v, a, w, b, x);
    async int g = add(await a, await b), h = add((int)(await v).n[9], (int)(await x).n[0]);
    await acc_join(c, d, e, f, g);
    printf("%d %d %d %d %d %d %d\n", await a, await b, await c, await d, await e, await f, await g);
    {
        async int i = add(await g, await h), j = add(await i, await c);
        printf("%d %d\n", await i, await j);
        async struct wide y = wide(await j);
        printf("%ld %ld\n", (await y).n[3], (await w).n[3]);
    }
    async int k = add(await e, await f);
    printf("%d %d %ld\n", await k, await h, (await v).n[0]);
    return 0;
}
