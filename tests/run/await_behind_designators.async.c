// flags: -Wno-missing-braces -Wno-override-init
/* Section 3: values of initializer lists that wait, behind designators of all kinds: what each is converted to is what C says. */
#include <acc.h>
#include <complex.h>
#include <stdio.h>

enum { ONE = 1, TWO };
static async int number(int n) { await acc_yield(); return n; }
static async double half(double d) { await acc_yield(); return d / 2; }

struct mixed { int a[2]; double d; int last; };
struct holes { int a; int : 5; double d; int : 0; double e; };
struct inner { int x; double y; };
struct outer { struct inner list[3]; struct { int p; double q; }; double tail; };
union either { int i; double d; struct inner s; };
struct empty { };
struct with_empty { int a; struct empty e; double d; };

async int main(void)
{
    struct mixed a = { .a['\1'] = await number(1), await half(5), await number(7) };
    printf("%d %d %g %d\n", a.a[0], a.a[1], a.d, a.last);
    struct mixed b = { .a[0b1] = await number(1), await half(5), await number(7) };
    printf("%d %d %g %d\n", b.a[0], b.a[1], b.d, b.last);
    struct mixed c = { .a[ONE] = await number(1), await half(5), await number(7) };
    printf("%d %d %g %d\n", c.a[0], c.a[1], c.d, c.last);
    struct mixed d = { .a[1u] = await number(1), await half(5), .last = await number(7) };
    printf("%d %d %g %d\n", d.a[0], d.a[1], d.d, d.last);
    struct mixed d2 = { .a[2 - 1] = await number(1), await half(5), .last = await number(7) };
    printf("%d %d %g %d\n", d2.a[0], d2.a[1], d2.d, d2.last);
    struct mixed d3 = { .a[(1)] = await number(1), await half(5), .last = await number(7) };
    printf("%d %d %g %d\n", d3.a[0], d3.a[1], d3.d, d3.last);
    struct holes e = { await number(1), await half(5), await half(3) };
    printf("%d %g %g\n", e.a, e.d, e.e);
    struct outer f = { .list[1].y = await half(1), { await number(3), await half(7) }, { await number(4), await half(9) }, await half(11) };
    printf("%g %d %g %d %g %g\n", f.list[1].y, f.list[2].x, f.list[2].y, f.p, f.q, f.tail);
    struct outer g = { .q = await half(1), await half(13), .list[0] = { await number(2), await half(3) }, await number(5), await half(3) };
    printf("%g %g %d %g %d %g\n", g.q, g.tail, g.list[0].x, g.list[0].y, g.list[1].x, g.list[1].y);
    union either h = { .d = await half(7) };
    union either i = { await number(7) };
    union either j = { .s = { .y = await half(7) } };
    union either j2 = { .s.x = await number(3), .s.y = await half(7) };
    printf("%g %d %g %d %g\n", h.d, i.i, j.s.y, j2.s.x, j2.s.y);
    double k[] = { [TWO] = await half(3), await half(5), [0 ... ONE] = await half(7) };
    printf("%zu %g %g %g %g\n", sizeof k / sizeof *k, k[0], k[1], k[2], k[3]);
    struct with_empty l = { await number(1), {}, await half(3) };
    printf("%d %g\n", l.a, l.d);
    double m = { await half(9) };
    float complex n[2] = { await half(9), await number(2) };
    printf("%g %g %g\n", m, creal(n[0]), creal(n[1]));
    double o[2][2] = { { await half(1) }, await half(2), await number(3) };
    printf("%g %g %g %g\n", o[0][0], o[0][1], o[1][0], o[1][1]);
    struct inner from = { 3, 4.5 };
    struct outer p = { from, from, from, await number(3), await half(3), await half(5) };
    printf("%d %g %d %g %g\n", p.list[2].x, p.list[1].y, p.p, p.q, p.tail);
    struct { char s[4]; char *t; double d; } q = { "abc", "tail", await half(3) }, r = { .s = { "xyz" }, "t", await half(5) };
    printf("%s %s %g %s %s %g\n", q.s, q.t, q.d, r.s, r.t, r.d);
    struct { struct empty e; int x; double d; } s = { {}, await number(4), await half(3) };
    printf("%d %g\n", s.x, s.d);
    struct { union { int i; double d; }; int z; } t = { await number(4), await number(3) }, u = { .d = await half(3), await number(5) };
    printf("%d %d %g %d\n", t.i, t.z, u.d, u.z);
    return 0;
}
