/* Section 4: variable length arrays whose elements are arrays by a typedef or typeof, and pointers to such. */
#include <acc.h>
#include <stdio.h>

typedef int pair[2];

static async int vlas(int n)
{
    pair v[n];
    for (int i = 0; i < n; i++)
        v[i][0] = v[i][1] = i;
    await acc_yield();
    printf("%zu\n", sizeof v);
    return v[n - 1][1];
}

static async int typeofs(int n)
{
    __typeof__(int[2]) v[n];
    typedef pair row[n], duo[2];
    row *p = &v, w;
    duo four[n];
    for (int i = 0; i < n; i++)
        v[i][0] = v[i][1] = i;
    await acc_yield();
    w[0][0] = 1;
    four[n - 1][1][1] = 7;
    await acc_yield();
    printf("%zu %zu %zu\n", sizeof v, sizeof w, sizeof four);
    row *cast = (row *)(void *)v;
    return ((*cast)[0][0] != 0) + (*p)[n - 1][1] + w[0][0] + four[n - 1][1][1];
}

static async int par(int n, pair (*p)[n], pair q[n][n])
{
    await acc_yield();
    return (*p)[1][1] + q[1][1][1];
}

async int main(void)
{
    pair a[2] = {{1, 2}, {3, 4}}, b[2][2] = {{{0}}, {{0}, {0, 5}}};
    printf("%d\n", await vlas(4));
    printf("%d\n", await typeofs(4));
    printf("%d\n", await par(2, &a, b));
    return 0;
}
