/* Operands of all sorts of types that are kept across an await: vectors, complex and wide numbers, pointers to arrays and functions. */
#include <acc.h>
#include <complex.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
typedef int v4 __attribute__((vector_size(16)));
typedef const int cint;
typedef int *const cptr;
typedef int row[3];
typedef row grid[2];
typedef int (*fn)(int);
typedef struct { int a; struct { int b; union { int c; float d; }; } in; enum { RED = 2, BLUE } color; } anon;
static int numbers[3] = { 1, 2, 3 };
static grid g = { { 1, 2, 3 }, { 4, 5, 6 } };
static int *const ptrs[2] = { numbers, numbers + 1 };
static int twice(int n) { return 2 * n; }
static fn pick(void) { return twice; }
static int (*rowp(void))[3] { return &g[1]; }
static int (*(*fp(void))(void))[3] { return rowp; }
static int *const *pp(void) { return ptrs; }
static volatile int *vp(void) { return numbers; }
static const volatile int *const *cvp(void) { static const volatile int *const p = numbers; return &p; }
static _Atomic int at = 7;
static _Atomic int *atp(void) { return &at; }
static double complex cx(void) { return 1 + 2 * I; }
static v4 vec(void) { return (v4){ 1, 2, 3, 4 }; }
static __int128 big(void) { return (__int128)1 << 100; }
static long double ld(void) { return 1.5L; }
static _Bool yes(void) { return 1; }
static anon an(void) { anon a = { .a = 1, .in.b = 2, .in.c = 3, .color = BLUE }; return a; }
static anon *anp(void) { static anon a = { .a = 1, .in.b = 2, .in.c = 3, .color = BLUE }; return &a; }
static async int later(int n) { await acc_yield(); return n; }
static int sum(int n, ...) { va_list l; va_start(l, n); int s = 0; while (n--) s += va_arg(l, int); va_end(l); return s; }
static int take(int a, int b) { return 10 * a + b; }
static int takep(const void *p, int b) { return (p != NULL) + b; }

async int body(void)
{
    struct local { int x; struct local *next; union { int u; char c; } un; } l = { 1, &l, { 2 } }, *lp = &l;
    enum here { ONE = 1, TWO } e = TWO;
    typedef struct local named;
    typedef const named *cnamed;
    named *np = lp; cnamed cn = lp;
    typedef row *localrows; localrows lr = g;
    const row cr = { 7, 8, 9 };
    printf("%d\n", take(pick()(2), await later(1)));
    printf("%d\n", (*rowp())[1] + await later(1));
    printf("%d\n", (*fp()())[await later(1)]);
    printf("%d\n", (*rowp())[await later(2)]);

    printf("%d\n", *pp()[await later(1)]);
    printf("%d\n", vp()[await later(1)] + (*cvp())[await later(2)]);
    printf("%d\n", *atp() + await later(1));
    double complex z = cx() * await later(2);
    printf("%g %g\n", creal(z), cimag(z));
    v4 v = vec() + (v4){ await later(1), 1, 1, await later(2) };
    printf("%d %d\n", v[0], v[3]);
    printf("%d\n", (int)((big() + await later(5)) >> 99));
    printf("%Lg\n", ld() * await later(2));
    printf("%d\n", yes() + await later(2));
    printf("%d\n", take(an().in.c, await later(1)) + take(anp()->color, await later(1)));
    printf("%d\n", anp()->in.b * await later(3));
    printf("%d\n", lp->next->x + await later(1) + np->un.u * await later(2) + cn->x * await later(3));
    printf("%d\n", e + await later(1));
    printf("%d\n", lr[1][0] + (*(lr + 1))[await later(2)] + cr[await later(0)]);
    printf("%d\n", (await later(0) ? cr : g[1])[1] + (await later(1) ? &g[0] : &g[1])[0][2]);
    printf("%d\n", takep(rowp(), await later(1)) + takep(fp(), await later(1)) + takep(pp(), await later(1)) + takep(cvp(), await later(1)) + takep("text", await later(1)) + takep(&"text", await later(1)) + takep(g, await later(1)) + takep(&g, await later(1)) + takep(lp, await later(1)) + takep(atp(), await later(1)));
    __auto_type fnp = (await later(1)) ? pick() : 0;
    __typeof__(lp->un) un = lp->un;
    printf("%d\n", fnp(await later(4)) + un.u + sum(await later(2), 3, 4));
    const struct local *const *lpp = (const struct local *const *)&lp;
    printf("%d\n", (*lpp)->x + await later((*lpp)->un.u));
    int (*const table[2])(int) = { twice, pick() };
    printf("%d\n", table[await later(1)](3) + (*table)(await later(2)));
    cint ci = await later(3); cptr cp = &numbers[await later(1)];
    printf("%d %d\n", ci + await later(1), *cp + await later(1));
    return 0;
}
async int main(void)
{
    return await body();
}
