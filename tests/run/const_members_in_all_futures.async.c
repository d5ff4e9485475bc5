/* Structs with const members as results and items of all kinds of futures, and what awaiting a cancelled task gives for each
 * kind of integer. */
#include <acc.h>
#include <stdio.h>
#include <errno.h>
#include <stdbool.h>
struct fixed { const int n; const char tag[4]; int rest[20]; };
struct nest { struct fixed f[2]; int : 4; int x; };
enum sign { MINUS = -2, PLUS = 2 };
enum count { NONE, ONE };
static async struct fixed fixed(int n) { await acc_yield(); return (struct fixed){ n, "abc", { n } }; }
static async struct nest nest(int n) { struct nest r = { { { n, "x", { 1 } }, await fixed(n + 1) }, n }; return r; }
static async yield struct fixed many(int n) { for (int i = 0; i < n; i++) yield await fixed(i); }
static async enum sign sign(int n) { await acc_yield(); return n < 0 ? MINUS : PLUS; }
static async enum count count(void) { await acc_yield(); return ONE; }
static async bool yes(void) { await acc_yield(); return true; }
static async signed char small(void) { await acc_yield(); return -3; }
static async enum sign tries(void) { enum sign s = try await sign(-1); printf("not here %d\n", s); return PLUS; }

struct step { const int n; };
static async struct step down(int n) { await acc_yield(); if (n == 0) return (struct step){ 5 }; return await down(n - 1); }

static async int all(void)
{
    async struct step held = down(2);
    printf("%d %d\n", (await down(3)).n, (await held).n);
    struct fixed a = await fixed(1);
    const struct fixed b = await fixed(2);
    async struct fixed c = fixed(3), d = acc_spawn(fixed(4));
    acc_future(struct fixed) e = fixed(5), f = acc_spawn(fixed(6)), g = async { return await fixed(7); };
    struct nest h = await nest(8);
    const struct nest list[2] = { await nest(20), { .x = 9, .f = { await fixed(30), [1] = await fixed(31) } } };
    await acc_join(c, d);
    printf("%d %d %d %d %d %d %d %d %s\n", a.n, b.n, (await c).n, (await d).n, (await e).n, (await f).n, (await g).n, h.f[1].n, h.f[1].tag);
    printf("%d %d %d\n", list[0].f[1].rest[0], list[1].f[1].n, list[1].x);
    printf("%d\n", (a.n ? await fixed(40) : b).n + (await fixed(2), await fixed(41)).n);
    async yield struct fixed s = many(2);
    struct { struct fixed x; } out = { { 9, "", { 0 } } };
    while (await acc_next(s, &out.x) > 0) printf("got %d %s\n", out.x.n, out.x.tag);
    async enum sign t = acc_spawn(sign(1));
    async enum count u = acc_spawn(count());
    async bool v = acc_spawn(yes());
    async signed char w = acc_spawn(small());
    acc_cancel(t); acc_cancel(u); acc_cancel(v); acc_cancel(w);
    printf("%d %d %d %d\n", await t, await u, await v, await w);
    printf("%d %d %d\n", await tries(), await sign(3), try await sign(3));
    volatile int vol[3] = { 1, 2, 3 };
    typedef int array[3];
    array arr = { 4, 5, 6 };
    const array carr = { 7, 8, 9 };
    printf("%d %d %d %d %d\n", vol[0], arr[1], carr[2], (vol[0]++, arr[1]++, await small()), vol[0] + arr[1]);
    return 0;
}

int main(void)
{
    return acc_block_on(all());
}
