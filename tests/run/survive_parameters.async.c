// reference: plain
/* Section 4: parameters of every kind are kept in the callee's frame; they may be changed and their addresses taken. */
#include <acc.h>
#include <stdbool.h>
#include <stdio.h>

struct big {
    int n;
    char bytes[500];
};

struct small {
    short a, b;
};

typedef int operation(int, int);

static int multiply(int a, int b)
{
    return a * b;
}

static async int scalars(bool b, char c, short s, long long ll, float f, double d, long double ld, const char *text)
{
    await acc_yield();
    return printf("%d %c %d %lld %g %g %Lg %s\n", b, c, s, ll, f, d, ld, text);
}

static async int structs(struct big big, struct small small, const struct small constant)
{
    await acc_yield();
    big.bytes[499]++;
    small.a += constant.b;
    await acc_yield();
    return big.n + big.bytes[499] + small.a + small.b;
}

static async int arrays(int n, int a[n], const char text[static 3], int (*rows)[2], int grid[][2])
{
    await acc_yield();
    int sum = 0;
    for (int i = 0; i < n; i++)
        sum += a[i];
    await acc_yield();
    a++;
    return sum * 1000 + *a * 100 + text[2] + rows[0][1] + grid[1][0];
}

static async int functions(int apply(int, int), operation *other, int a, int b)
{
    await acc_yield();
    int product = apply(a, b);
    await acc_yield();
    return product - other(b, b);
}

static async int changed(int n, register int step)
{
    int *p = &n;
    while (n < 100) {
        await acc_yield();
        *p += step++;
    }
    return n;
}

static async int late_use(int unused_until_late, volatile int v, _Atomic int a)
{
    for (int i = 0; i < 3; i++) {
        await acc_yield();
        v++;
        a++;
    }
    return unused_until_late + v * 10 + a * 100;
}

async int main(void)
{
    await scalars(3, 'c', -2, 1LL << 40, 0.5f, 0.25, 0.125L, "text");
    struct big big = { 1000, { 0 } };
    big.bytes[499] = 7;
    printf("%d\n", await structs(big, (struct small) { 1, 2 }, (struct small) { 10, 20 }));
    int a[] = { 1, 2, 3 }, rows[2][2] = { { 1, 2 }, { 3, 4 } };
    printf("%d %d\n", await arrays(3, a, "abc", rows, rows), big.bytes[499]);
    printf("%d\n", await functions(multiply, multiply, 6, 7));
    printf("%d %d\n", await changed(1, 5), await late_use(7, 1, 2));
    return 0;
}
