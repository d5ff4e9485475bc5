// What a block gives may have a type that is declared in the function around it, or in the block.
#include <acc.h>
#include <stdio.h>

static int plain(void)
{
    struct large { int a[6]; } l = { { 1, 2, 3, 4, 5, 6 } };
    typedef struct { double d[4]; } nameless;
    enum e { E0, E1 = 7 } e = E1;
    nameless n = { { 1, 2, 3, 4 } };
    struct large k = acc_block_on(async { await acc_yield(); l.a[3]++; return l; });
    nameless m = acc_block_on(async { await acc_yield(); n.d[1]++; return n; });
    enum e f = acc_block_on(async { await acc_yield(); return e; });
    struct large *p0 = &k;
    struct large *p = acc_block_on(async { await acc_yield(); return p0; });
    return k.a[3] + (int)m.d[1] + (int)f + p->a[0] + (int)acc_block_on(async { return n; }).d[3];
}

static async int run(void)
{
    struct large { int a[6]; } l = { { 1, 2, 3, 4, 5, 6 } };
    typedef struct { double d[4]; } nameless;
    typedef union { char c[20]; int i; } another;
    nameless n = { { 1, 2, 3, 4 } };
    another u = { "another" };
    struct large k = await async { await acc_yield(); l.a[3]++; return l; };
    async struct large m = async { await acc_yield(); return k; };
    async nameless v = async { await acc_yield(); n.d[1]++; return n; };
    printf("%d %d %.1f\n", k.a[3], (await m).a[4], (await v).d[1]);
    async another w = async { await acc_yield(); return u; };
    printf("%s\n", (await w).c);
    acc_future(struct large) p = async { await acc_yield(); l.a[0] = 10; return l; };
    printf("%d\n", (await p).a[0]);
    async struct large t = acc_spawn(async { await acc_yield(); l.a[0] = 11; return l; });
    printf("%d\n", (await t).a[0]);
    struct large *q0 = &k;
    struct large *q = await async { await acc_yield(); return q0; };
    printf("%d\n", q->a[1]);
    int x = (await async { struct inside { int a[9]; } i = { { 1, 2, 3 } }; await acc_yield(); return i; }).a[2];
    printf("%d\n", x);
    return 0;
}

int main(void)
{
    printf("%d\n", plain());
    return acc_block_on(run());
}
