/* Section 2: a declaration of an async function may define the type of its result, as in C. */
#include <acc.h>
#include <stdio.h>

static async struct point { int x, y; } corner(int n)
{
    struct point p = { n, n + 1 };
    await acc_yield();
    return p;
}

async const union either { struct { int n; } inner; float f; } *first(const union either *list);

async const union either *first(const union either *list)
{
    await acc_yield();
    return &list[0];
}

enum side { LEFT, RIGHT = 5 } static async side_of(struct point p)
{
    await acc_yield();
    return p.x < p.y ? LEFT : RIGHT;
}

async struct pair {
    int a;     /* the first */
    int b;
} one(void), other(void);

async struct pair one(void)
{
    struct pair p = { 1, (await corner(7)).y };
    return p;
}

async struct pair other(void)
{
    struct pair p = await one();
    p.a += 10;
    return p;
}

async int main(void)
{
    union either list[2] = { { { 3 } }, { { 4 } } };
    struct pair p = await other();
    printf("%d %d %d\n", (await corner(1)).x, (await corner(2)).y, (await first(list))->inner.n);
    printf("%d %d %d\n", (int)await side_of(await corner(3)), p.a, p.b);
    return 0;
}
