// reference: plain
/* Section 4: large structs by value as arguments and results, through several levels, each a copy of its own. */
#include <acc.h>
#include <stdio.h>
#include <string.h>

struct large {
    int n;
    char bytes[2000];
    double tail;
};

static async struct large make(int n)
{
    struct large l = { .n = n, .tail = n / 2.0 };
    memset(l.bytes, 'a' + n, sizeof l.bytes);
    await acc_yield();
    return l;
}

static async struct large next(struct large l)
{
    await acc_yield();
    l.n++;
    l.bytes[l.n]++;
    await acc_yield();
    l.tail *= 2;
    return l;
}

static async struct large twice(struct large l)
{
    struct large first = await next(l);
    l.n = -1;
    return await next(first);
}

static async int sum(struct large a, const struct large b, const struct large *c)
{
    await acc_yield();
    return a.n + b.n * 10 + c->n * 100;
}

static int count(const struct large *l, char c)
{
    int found = 0;
    for (size_t i = 0; i < sizeof l->bytes; i++)
        found += l->bytes[i] == c;
    return found;
}

async int main(void)
{
    struct large a = await make(0), b;
    b = await twice(a);
    printf("%d %d %d %g\n", a.n, b.n, count(&b, 'a'), b.tail);
    struct large c = await next(await twice(await make(1)));
    printf("%d %d %d %g\n", c.n, count(&c, 'b'), count(&c, 'c'), c.tail);
    printf("%d\n", await sum(a, await make(2), &c));
    printf("%d\n", await sum(await next(c), b, &(struct large) { .n = 9 }));
    for (int i = 0; i < 3; i++)
        a = await next(a);
    printf("%d %d %g\n", a.n, count(&a, 'b'), (await next(a)).tail);
    struct large list[2] = { b, await make(5) };
    list[0] = await next(list[1]);
    printf("%d %d %c\n", list[0].n, list[1].n, list[0].bytes[6]);
    return 0;
}
