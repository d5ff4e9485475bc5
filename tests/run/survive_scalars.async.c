// flags: -std=gnu11
// reference: plain
/* Section 4: locals of every scalar type keep their values across waits. */
#include <acc.h>
#include <complex.h>
#include <limits.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <wchar.h>

enum colour { RED, GREEN = 7, BLUE };

static int negate(int n)
{
    return -n;
}

async int main(void)
{
    bool b = true;
    char c = 'c';
    signed char sc = SCHAR_MIN;
    unsigned char uc = UCHAR_MAX;
    short s = SHRT_MIN;
    unsigned short us = USHRT_MAX;
    int i = INT_MIN;
    unsigned u = UINT_MAX;
    long l = LONG_MIN;
    unsigned long ul = ULONG_MAX;
    long long ll = LLONG_MIN;
    unsigned long long ull = ULLONG_MAX;
    float f = 1.5f;
    double d = 0x1.fffffffffffffp+1023;
    long double ld = 1.0L / 3;
    double complex z = 3 + 4 * I;
    enum colour e = GREEN;
    wchar_t w = L'w';
    size_t size = SIZE_MAX;
    int *pi = &i;
    const char *text = "text";
    void *vp = &d;
    int (*function)(int) = negate;
    __int128 wide = (__int128)LLONG_MAX * 4;

    for (int turn = 0; turn < 3; turn++)
        await acc_yield();

    printf("%d %c %d %d %d %d\n", b, c, sc, uc, s, us);
    printf("%d %d %d\n", i == INT_MIN, u == UINT_MAX, l == LONG_MIN);
    printf("%d %d %d\n", ul == ULONG_MAX, ll == LLONG_MIN, ull == ULLONG_MAX);
    printf("%g %d %d %g%+gi\n", f, d > 1e308, ld == 1.0L / 3, creal(z), cimag(z));
    printf("%d %d %d %d\n", e, w == L'w', size == SIZE_MAX, *pi == i);
    printf("%s %d %d\n", text, vp == &d, function(3));
    printf("%lld\n", (long long)(wide / LLONG_MAX));

    b = !b, c++, sc++, uc++, s++, us++, i++, u++, ll++, ull++;
    await acc_yield();
    printf("%d %c %d %d %d %d %d %u %d %llu\n", b, c, sc, uc, s, us, *pi == INT_MIN + 1, u, ll == LLONG_MIN + 1, ull);
    return 0;
}
