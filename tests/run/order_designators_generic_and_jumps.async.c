/* Section 3: awaits in designated initializers, beside _Generic, in computed jumps and case ranges, under commas. */
#include <acc.h>
#include <stdio.h>

static async int later(int value)
{
    await acc_yield();
    return value;
}
static async double real(double value)
{
    await acc_yield();
    return value;
}
static int add(int a, int b)
{
    printf("add(%d,%d) ", a, b);
    return a + b;
}
static double fadd(double a, double b)
{
    return a + b;
}
static int say(int n)
{
    printf("%d ", n);
    return n;
}

struct deep { struct { int a[4]; struct { int b; } c[2]; } in; int last; };

static async int designated(void)
{
    struct deep d = { .in.a[1] = await later(1), .in.a[2] = say(2), .in.c[1].b = await later(3), .last = say(4), .in.a[0] = await later(5) };
    int range[6] = { [0 ... 2] = await later(6), [4] = say(7), await later(8) };
    int (*rows)[3] = (int[][3]){ { await later(9), [2] = say(10) }, [1] = { 1, await later(2), say(3) } };
    struct deep *p = &(struct deep){ .in = { .c = { { await later(11) }, { say(12) } } }, .last = await later(13) };
    await acc_yield();
    return d.in.a[0] + 10 * d.in.a[1] + 100 * d.in.a[2] + 1000 * d.in.c[1].b + 10000 * d.last + range[0] + range[2] + range[3] + range[4] +
           range[5] + rows[0][0] + rows[0][2] + rows[1][1] + rows[1][2] + p->in.c[0].b + p->in.c[1].b + p->last;
}

static async int generic(int n)
{
    double f = _Generic(await real(1), int: add, double: fadd)(await later(1), await real(0.5));
    int i = _Generic(n, int: add, double: fadd)(say(2), await later(3));
    i += _Generic(f, double: await later(4), default: say(100));
    i += _Generic((char)1, double: await later(100), char: say(5), default: await later(50));
    return i + (int)(2 * f);
}

static async int jumps(int n)
{
    void *table[] = { &&zero, &&one, &&two };
    int sum = 0;
    goto *table[await later(n)];
zero:
    sum += 1;
one:
    sum += ({ int x = n; again: x++; if (await later(x) < 3) goto again; x; });
two:
    sum += 10;
    switch (({ await later(n); })) {
    case 0 ... 1:
        sum += ({ int y = 0; switch (n) { case 0: y = await later(100); break; default: y = 200; } y; });
        /* fallthrough */
    default:
        sum += 1000;
    }
    return sum;
}

static async int commas(int n)
{
    int a[3] = { 0 }, i = 0;
    a[i++] = (say(1), await later(2)), a[i++] = (await later(3), say(4));
    a[i] = n ? await later(5) : say(6);
    i++;
    int *p = a;
    *p++ += await later(7);
    p[await later(0)] -= (n++, await later(n)) + n;
    return a[0] * 100 + a[1] * 10 + a[2] + (int)(p - a) + i;
}

async int main(void)
{
    printf("%d\n", await designated());
    printf("%d\n", await generic(1));
    for (int i = 0; i < 3; i++)
        printf("%d ", await jumps(i));
    printf("\n%d\n", await commas(1));
    return 0;
}
