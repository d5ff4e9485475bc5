// reference: plain
/* A body with many awaits in a row, and with many variables that are alive across them. */
#include <acc.h>
#include <stdio.h>

static async int later(int value)
{
    await acc_yield();
    return value;
}

#define EIGHT(x) x x x x x x x x

static async int many(void)
{
    int n = 0;
    EIGHT(EIGHT(n = await later(n + 1);))
    return n;
}

static async int many_variables(void)
{
    int a = await later(1), b = await later(a + 1), c = await later(b + 1), d = await later(c + 1);
    int e = await later(d + 1), f = await later(e + 1), g = await later(f + 1), h = await later(g + 1);
    long i = await later(h + 1), j = await later(i + 1), k = await later(j + 1), l = await later(k + 1);
    short m = await later(l + 1), n = await later(m + 1), o = await later(n + 1), p = await later(o + 1);
    await acc_yield();
    return a * b + c * d + e * f + g * h + i * j + k * l + m * n + o * p;
}

static async int one_expression(void)
{
    return await later(1) + await later(2) * await later(3) - await later(4) * (await later(5) - await later(6)) +
           await later(7) % (await later(8) - await later(9) - await later(10)) + (await later(11) << await later(12));
}

async int main(void)
{
    printf("%d\n", await many());
    printf("%d\n", await many_variables());
    printf("%d\n", await one_expression());
    return 0;
}
