/* Section 5: the name of a future variable or stream may stand in parentheses, as every declared name may (C11 6.7.6). */
#include <acc.h>
#include <stdio.h>

typedef int number;
static int twelve = 12;

static async int later(int n)
{
    await acc_yield();
    return n;
}

static async int *place(void)
{
    await acc_yield();
    return &twelve;
}

static async int *_Atomic atomic_place(void)
{
    return await place();
}

static async yield int both(int n)
{
    yield n;
    await acc_yield();
    yield n + 1;
}

async int main(void)
{
    async int (a) = later(1), ((b)) = later(2), c = later(3);
    async number (d) = later(4), (__attribute__((unused)) e) = later(5), (f) __attribute__((unused)) = later(6);
    async int (*g) = place(), *(h) = place(), (*const i) = place();
    async int (*restrict j) = place(), (*volatile k) = place(), (*_Atomic l) = atomic_place();
    async yield int (s) = both(7);
    int n, sum = 0;
    while (await acc_next(s, &n) > 0)
        sum += n;
    await acc_join(a, b, i, l);
    printf("%d %d %d\n", await a, await b, await c);
    printf("%d %d %d\n", await d, await e, await f);
    printf("%d %d %d\n", *await g, *await h, *await i);
    printf("%d %d %d\n", *await j, *await k, *await l);
    async int (*pointer)(int) = later, (*other)(int n) = later;
    printf("%d %d %d\n", sum, await pointer(8), await other(9));
    return 0;
}
