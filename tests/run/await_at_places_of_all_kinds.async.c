/* Section 3: the order of evaluation at places of all kinds: i[a], *&n, (*p)[i], parts of complex numbers, what is volatile or
 * atomic, members of compound literals; labels at the end of statement expressions; asm goto. */
#include <acc.h>
#include <stdio.h>
#include <complex.h>
static async int number(int n) { await acc_yield(); return n; }
struct s { int x; volatile int v; int a[3]; };
static int calls;
static int *next(int *p) { calls++; return p; }
static async int run(int n)
{
    int a[3] = { 1, 2, 3 }, i = 0;
    1[a] = await number(5);
    i[a] += await number(6) + i++ * 0;
    printf("%d %d %d\n", a[0], a[1], i);
    printf("%d %d\n", a[1], (await number(0), 1[a] = 9));
    struct s s = { .v = 4, .a = { 7, 8, 9 } }, *p = &s;
    printf("%d %d %d\n", s.v, await number(1), s.v++);
    printf("%d %d\n", 2[s.a] + await number(1), (2[s.a])++);
    printf("%d %d\n", *&s.x, (s.x = 3, await number(4)));
    printf("%d\n", (*next(&s.x) += await number(4)));
    p->a[i] = await number(2);
    (&p->a[0])[2] = i[p->a] + await number(3);
    printf("%d %d %d\n", s.a[0], s.a[1], s.a[2]);
    double complex z = 1 + 2 * I;
    __real__ z = await number(3);
    __imag__ z += await number(4);
    printf("%g %g\n", creal(z), cimag(z));
    printf("%g %g\n", __real__ z, (__real__ z = await number(9)));
    const volatile int cv = 5;
    _Atomic int at = 6;
    printf("%d %d %d %d\n", cv, at, await number(1), at++);
    int b = ({ int t = await number(3); goto out; out: t; });
    int c = ({ int t = b; again: t++; if (t < 6) goto again; if (t < 0) goto last; last: t; });
    printf("%d %d %d\n", b, c, ({ if (b < 0) goto last2; last2: await number(5); }));
    ({ });
    ({ ; });
    const char *letters = "ab", *name = letters + (await number(1));
    printf("%s %c %c\n", name, "xyz"[await number(2)], (await number(1))["pqr"]);
    printf("%d %d\n", (n ? &a[0] : &a[1])[await number(1)], (i++, a)[await number(2)]);
    printf("%d %d\n", ((struct s){ .x = 3, .a = { 5 } }).a[await number(0)], (&(struct s){ .x = await number(8) })->x);
    int (*q)[3] = &a;
    (*q)[await number(0)] = (*q)[1] + await number(1);
    (*&a)[2] = await number(20);
    printf("%d %d %d\n", a[0], a[1], a[2]);
    int out = 5, in = 3;
    __asm__ volatile ("" : "+r"(out) : "r"(in));
    printf("%d %d\n", out, (out = 6, await number(2)));
    enum { LOCAL = 4 };
    __asm__ volatile ("" : : "i"(LOCAL));
    __asm__ goto ("" : : : : away, near);
    printf("through %d\n", await number(1));
near:
    await acc_yield();
away:
    printf("%d\n", sizeof(int[n + 1]) == sizeof(int) * 3 ? await number(1) : 0);
    i = 1;
    printf("%d %d %d\n", i, (i = 2, await number(0)), i);
    printf("%d\n", (i = 3) + (await number(1), i = 10) + i);
    printf("%d %s\n", _Generic(i, int: i, default: 0) + await number(1), (i++, await number(0)) ? "a" : "b");
    return (await number(1), 0) ?: i;
}
async int main(void)
{
    printf("%d\n", await run(2));
    return 0;
}
