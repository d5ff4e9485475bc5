/* As types_without_names, in functions: in async bodies, and in plain ones whose blocks capture them. */
#include <acc.h>
#include <stdio.h>
static async int later(int n) { await acc_yield(); return n; }
static int two(int a, int b) { return 10 * a + b; }
static int plain(void)
{
    struct { int x; enum { P, Q } e; struct { int in; } s; } v = { 4, Q, { 6 } }, *lp = &v;
    struct tagged { int x; } t = { 5 }, *tp = &t;
    enum { R, S } e = S;
    int r = acc_block_on(async {
        lp[await later(0)].x = await later(2);
        int n = two(v.x, await later(1)) + two(tp->x, await later(1)) + two(t.x, await later(2)) + two((int)e, await later(1)) + two((int)lp->e, await later(3)) + lp->s.in * await later(1);
        lp = await later(1) ? &v : lp;
        return n + lp->x;
    });
    return r + v.x;
}
static async int body(void)
{
    struct { int x; enum { P, Q } e; struct { int in; } s; } v = { 4, Q, { 6 } }, *lp = &v;
    enum { R, S } e = S;
    union { int u; char c; } un = { 1 }, *up = &un;
    lp[await later(0)].x = await later(2);
    lp->s = (await later(1), lp->s);
    lp = await later(1) ? &v : lp;
    up[await later(0)].u += await later(1);
    int n = two(v.x, await later(1)) + two((int)e, await later(1)) + two((int)lp->e, await later(3)) + (int)lp->s.in * await later(1) + un.u;
    async int b = async { return two(v.x, await later(1)) + two((int)lp->e, await later(1)) + two(up->u, await later(1)); };
    return n + await b;
}
static async int rest(void)
{
    static struct { int k; } st = { 3 }, *sp = &st;
    sp->k += await later(1);
    sp = await later(1) ? sp : &st;
    printf("%d\n", sp->k);
    printf("%d\n", await body());
    return 0;
}
int main(void)
{
    printf("%d\n", plain());
    return acc_block_on(rest());
}
