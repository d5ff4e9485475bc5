/* Section 4: alignments that are asked for by constants, types, enumerators and types of the body, in all places. */
#include <acc.h>
#include <stdint.h>
#include <stdio.h>

enum { LINE = 64 };
#define ALIGNED(n) __attribute__((aligned(n)))

struct wide { char c; } __attribute__((aligned(32)));

static int of(const void *p, uintptr_t alignment)
{
    return (uintptr_t)p % alignment == 0;
}

static char *async_pointer(char *p)
{
    return p;
}

static async int objects(void)
{
    char first = 1;
    _Alignas(8) _Alignas(32) char twice = 2;
    char between = 3;
    _Alignas(1 << 6) char shifted = 4;
    _Alignas(LINE) char named = 5;
    _Alignas(double) char typed = 6;
    _Alignas(struct wide) char record = 7;
    char greatest __attribute__((aligned)) = 8;
    char attribute ALIGNED(2 * 64) = 9;
    ALIGNED(sizeof(long)) char sized = 10;
    _Alignas(0) char none = 11;
    __attribute__((__aligned__(16))) char last[3] = { 12 };
    char *const p[] = { &first, &twice, &between, &shifted, &named, &typed, &record, &greatest, &attribute, &sized, &none, last };
    await acc_yield();
    int sum = 0;
    for (unsigned i = 0; i < sizeof p / sizeof *p; i++)
        sum += *p[i];
    printf("%d%d%d%d%d%d%d%d%d\n", of(&twice, 32), of(&shifted, 64), of(&named, 64), of(&typed, _Alignof(double)), of(&record, 32),
           of(&greatest, __BIGGEST_ALIGNMENT__), of(&attribute, 128), of(&sized, sizeof(long)), of(last, 16));
    return sum;
}

static async int local_names(int n)
{
    enum { LOCAL = 32, TWICE = 2 * LOCAL };
    typedef struct local { _Alignas(64) char c; } local;
    struct plain { char c; };
    struct tagged { _Alignas(16) char c; };
    char pad = 1;
    _Alignas(LOCAL) char a = 2;
    char b __attribute__((aligned(TWICE))) = 3;
    _Alignas(local) char c = 4;
    _Alignas(struct local) char d = 5;
    _Alignas(_Alignof(local) * 2) struct plain e = { 6 };
    char f __attribute__((aligned(16), aligned(8))) = 7;
    _Alignas(struct tagged) char of_tag = 8;
    char *const p[] = { &a, &b, &c, &d, &e.c, &f, &pad, &of_tag };
    for (_Alignas(TWICE) int i = 0, *q = &i; *q < n; ++*q) {
        await acc_yield();
        pad += of(&i, 64);
    }
    switch (n) {
        _Alignas(4 * LOCAL) char g;
    case 2:
        g = 8;
        pad += *async_pointer(&g);
        await acc_yield();
        pad += g + of(&g, 128);
    }
    n = await async {
        _Alignas(LOCAL * LOCAL) char h = 9, *q = &h;
        await acc_yield();
        return *q + of(q, 1024) + e.c;
    };
    int sum = n;
    for (unsigned i = 0; i < sizeof p / sizeof *p; i++)
        sum += *p[i];
    printf("%d%d%d%d%d%d%d\n", of(&a, 32), of(&b, 64), of(&c, 64), of(&d, 64), of(&e, 128), of(&f, 16), of(&of_tag, 16));
    return sum;
}

static async int nested(void)
{
    async int a = objects(), b = objects();
    acc_future(int) c = objects();
    await acc_join(a, b, c);
    return await a + await b + await c;
}

async int main(void)
{
    printf("%d\n", await nested());
    printf("%d\n", await objects());
    printf("%d\n", await local_names(2));
    return 0;
}
