// reference: futures
/* Section 5: a future variable of every kind of scalar, and of void; each keeps its value while others run. */
#include <acc.h>
#include <complex.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

enum color { RED = 1, GREEN = 70000 };

static int done;

static async void nothing(void)
{
    await acc_yield();
    done++;
}

static async char later_char(char value)
{
    await acc_yield();
    return value;
}

static async signed char later_signed_char(signed char value)
{
    await acc_yield();
    return value;
}

static async unsigned short later_unsigned_short(unsigned short value)
{
    await acc_yield();
    return value;
}

static async int later_int(int value)
{
    await acc_yield();
    return value;
}

static async long long later_long_long(long long value)
{
    await acc_yield();
    return value;
}

static async uint64_t later_uint64(uint64_t value)
{
    await acc_yield();
    return value;
}

static async bool later_bool(bool value)
{
    await acc_yield();
    return value;
}

static async float later_float(float value)
{
    await acc_yield();
    return value;
}

static async double later_double(double value)
{
    await acc_yield();
    return value;
}

static async long double later_long_double(long double value)
{
    await acc_yield();
    return value;
}

static async double complex later_complex(double complex value)
{
    await acc_yield();
    return value;
}

static async enum color later_color(enum color value)
{
    await acc_yield();
    return value;
}

static async const char *later_text(const char *value)
{
    await acc_yield();
    return value;
}

async int main(void)
{
    int n = 5;
    async char c = later_char('x');
    async signed char sc = later_signed_char(-128);
    async unsigned short us = later_unsigned_short(65535);
    async int i = later_int(-7);
    async long long ll = later_long_long(-(1LL << 60));
    async uint64_t u = later_uint64(UINT64_MAX);
    async bool b = later_bool(n);
    async float f = later_float(1.5F);
    async double d = later_double(-0.1);
    async long double ld = later_long_double(2.25L);
    async double complex z = later_complex(1.0 + 2.0 * I);
    async enum color e = later_color(GREEN);
    async const char *t = later_text("text");
    async void v = nothing();

    await acc_join(c, sc, us, i, ll);
    await acc_join(u, b, f, d, ld);
    await acc_join(z, e, t, v);
    printf("%c %d %d %d %lld\n", await c, await sc, await us, await i, await ll);
    printf("%d %d %.2f %.2f %.2Lf\n", await u == UINT64_MAX, await b, await f, await d, await ld);
    printf("%.1f %.1f %d %s\n", creal(await z), cimag(await z), await e, await t);
    await v;
    await v;
    printf("%d\n", done);
    return 0;
}
