/* Macros that a body defines or changes, in what moves before the function: there, their names would mean something else. */
#include <acc.h>
#include <stdio.h>

#define K 1
#define TWICE(x) ((x) + (x))

static async int later(int n)
{
    await acc_yield();
    return n;
}

async int main(void)
{
#undef K
#define K 2
#define N 4
#define FIELD int q
#define ADD(x) ((x) + K)
#define SUM(a, b) ((a) + await later(b))
    async int b = async { await acc_yield(); return K + TWICE(N); };
    struct s { int a[K]; FIELD; } x = {{1}, 5};
    enum { FIVE = N + 1 };
    static int kept[N] = { [K] = ADD(1) };
    async int c = async {
#define INSIDE 7
        kept[0] += ADD(INSIDE);
        await acc_yield();
        return ADD(ADD(kept[0])) + SUM(N, FIVE) + kept[2];
    };
#undef ADD
#undef N
    await acc_yield();
    printf("%d %d %d %d\n", await b, (int)(sizeof x.a / sizeof *x.a), x.q, await c);
    return 0;
}
