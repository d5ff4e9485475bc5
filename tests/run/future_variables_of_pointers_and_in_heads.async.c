/* Future variables whose values are pointers of all kinds; in the head of a for, and in the branches of if and switch. */
#include <acc.h>
#include <stdio.h>
static int rows[2][3] = { { 1, 2, 3 }, { 4, 5, 6 } };
typedef int (*rowp)[3];
typedef int (*fn)(int);
static int inc(int n) { return n + 1; }
static async int later(int n) { await acc_yield(); return n; }
static async int (*getrows(void))[3] { await acc_yield(); return rows; }
static async int (*getfn(void))(int) { await acc_yield(); return inc; }
static async int **getpp(void) { static int *p = rows[1]; await acc_yield(); return &p; }
async int main(void)
{
    for (async int v = later(2); await v < 3;) { printf("%d\n", await v); break; }
    for (async int v = later(2), w = later(3); ;) { printf("%d\n", await v + await w); break; }
    async rowp r = getrows();
    async fn g = getfn();
    async int **pp = getpp();
    printf("%d %d %d\n", (await r)[1][2], (await g)(3), **await pp);
    printf("%d %d\n", (await getrows())[1][0], (await getfn())(await later(5)));
    acc_future(int (*)[3]) ar = getrows(); acc_future(int (*)(int)) af = getfn(); acc_future(int **) app = getpp();
    int (*rr)[3] = await ar; int (*ff)(int) = await af; int **ppp = await app;
    printf("%d %d %d\n", rr[0][1], ff(1), **ppp);
    async int s = acc_spawn(later(4)); async rowp sr = acc_spawn(getrows());
    printf("%d %d\n", await s, (await sr)[0][2]);
    if (await later(1)) { async int z = later(8); printf("%d\n", await z); } else { async int z = later(9); printf("%d\n", await z); }
    switch (await later(2)) { case 1: { async int q = later(1); await q; break; } case 2: { async int q = later(7); printf("%d\n", await q); } }
    return 0;
}
