/* Section 4: variable length arrays that live over an await keep the alignment that is asked for. */
#include <acc.h>
#include <stdint.h>
#include <stdio.h>

struct wide { _Alignas(64) char c; };

enum { LINE = 128 };

static int of(const void *p, uintptr_t alignment)
{
    return (uintptr_t)p % alignment == 0;
}

static async int use(int n)
{
    enum { PAGE = 256 };
    _Alignas(64) int a[n];
    int b[n] __attribute__((aligned(128)));
    _Alignas(LINE) _Alignas(32) char d[n][3], e[n];
    _Alignas(PAGE) char f[n];
    _Alignas(struct wide) char g[n];
    struct wide h[n];
    typedef int row[n];
    _Alignas(64) row r;
    _Alignas(1) _Alignas(4) int none[n];
    _Alignas(0) char zero[n];
    a[0] = b[0] = d[0][0] = e[0] = f[0] = g[0] = h[0].c = r[0] = none[0] = zero[0] = 1;
    await acc_yield();
    printf("%d%d%d%d%d%d%d%d%d\n", of(a, 64), of(b, 128), of(d, 128), of(e, 128), of(f, 256),
           of(g, 64), of(h, 64), of(r, 64), of(none, 4));
    return a[0] + b[0] + d[0][0] + e[0] + f[0] + g[0] + h[0].c + r[0] + none[0] + zero[0];
}

async int main(void)
{
    for (int i = 1; i < 5; i++)
        printf("%d\n", await use(i));
    return 0;
}
