// reference: futures
/* Section 5: acc_futures in initializer lists, behind designators with plain and other constants, in members of anonymous
 * records and after bit-fields without a name: each is of the type of its member. */
#include <acc.h>
#include <stdio.h>

enum { ZERO, ONE, TWO };
static async int number(int n) { await acc_yield(); return n; }
static async double half(double d) { await acc_yield(); return d / 2; }

struct mixed { acc_future(int) a[2]; acc_future(double) d; acc_future(int) last; };
struct both { acc_future(int) x; acc_future(double) y; };
struct outer { struct both list[2]; struct { acc_future(int) p; union { acc_future(double) q; acc_future(int) r; }; }; int : 3; acc_future(double) tail; };
struct empty { };
static async void show(struct mixed *m)
{
    printf("%d %g %d\n", await m->a[1], await m->d, await m->last);
}
async int main(void)
{
    struct mixed a = { .a['\1'] = number(1), half(5), number(7) };
    await show(&a);
    struct mixed b = { .a[0b1] = number(1), half(5), number(7) };
    await show(&b);
    struct mixed c = { .a[ONE] = number(1), half(5), number(7) };
    await show(&c);
    struct mixed d = { .a[(1)] = number(1), half(5), number(7) };
    await show(&d);
    struct mixed e = { .a[2 - 1] = number(1), half(5), number(7) };
    await show(&e);
    struct mixed f = { .a[0 ... 1] = 0, half(5), number(7) };
    f.a[1] = number(2);
    await show(&f);
    struct outer g = { .list[ONE] = { number(5), half(5) }, { number(7), { half(9) } }, half(11) };
    printf("%d %g %d %g %g\n", await g.list[1].x, await g.list[1].y, await g.p, await g.q, await g.tail);
    struct outer h = { .r = number(5), half(11), .list = { [ONE] = { .y = half(1) } } };
    printf("%d %g %g\n", await h.r, await h.tail, await h.list[1].y);
    struct { struct empty none; acc_future(int) x; acc_future(double) y; } i = { {}, number(5), half(11) };
    printf("%d %g\n", await i.x, await i.y);
    acc_future(int) j = { number(8) }, k[] = { [TWO] = number(5), [ZERO] = number(6), number(7) };
    printf("%d %d %d %d\n", await j, await k[2], await k[0], await k[1]);
    struct both l = { (number(8)), .y = (half(3)) }, *m = &(struct both){ .y = half(5), .x = number(2) };
    printf("%d %g %d %g\n", await l.x, await l.y, await m->x, await m->y);
    return 0;
}
