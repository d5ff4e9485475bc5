// flags: -std=gnu11
/* Section 4: a parameter whose value nobody reads, and whose name stands in an operand that is not evaluated, or in the size of
 * another parameter's array; in bodies with and without an await. */
#include <acc.h>
#include <stdio.h>

struct pair {
    long a, b;
};

static async int in_sizeof(int n, struct pair p, const char *text)
{
    await acc_yield();
    return (int)(sizeof n + 10 * sizeof p.a + 100 * sizeof *text);
}

static async int in_generic(long n)
{
    await acc_yield();
    return _Generic(n, int: 1, long: 2, default: 3);
}

static async int in_typeof(short n, int m)
{
    await acc_yield();
    typeof(n) copy = (short)70000;
    return copy + (int)(typeof(m))1.5 + __builtin_types_compatible_p(typeof(m), int);
}

static async int in_constants(int n, char m)
{
    enum { SIZE = sizeof n };
    _Static_assert(sizeof(m) == 1, "");
    char list[] = { [sizeof n] = 1 };
    await acc_yield();
    switch (SIZE) {
    case sizeof n:
        return (int)sizeof list;
    default:
        return 0;
    }
}

static async int at_once(int n)
{
    return (int)sizeof n;
}

static async int in_a_block(int n)
{
    async int size = async {
        await acc_yield();
        return _Generic(n, int: 5, default: 6);
    };
    return await size;
}

static async yield int in_a_stream(int n)
{
    yield (int)sizeof n;
    yield _Generic(n, int: 7, default: 8);
}

static async int matrix(int n, int m, int a[n][m])
{
    await acc_yield();
    return a[1][2] + (int)(sizeof a[0] / sizeof a[0][0]);
}

static async int matrix_at_once(int n, int m, int (*a)[m])
{
    int (*second)[m] = a + 1;
    return n + second[0][2] + (int)(sizeof *a / sizeof **a);
}

static async yield int diagonal(int n, int a[n][n])
{
    for (int i = 0; i < n; i++)
        yield a[i][i];
}

static async void clear(int n, int a[n][n])
{
    a[0][1] = 0;
}

async int main(void)
{
    struct pair p = { 1, 2 };
    int wide[2][3] = { { 1, 2, 3 }, { 4, 5, 6 } }, square[2][2] = { { 1, 2 }, { 3, 4 } }, x, sum = 0;
    printf("%d %d %d\n", await in_sizeof(1, p, "text"), await in_generic(1), await in_typeof(1, 2));
    printf("%d %d %d\n", await in_constants(1, 'm'), await at_once(1), await in_a_block(1));
    async yield int s = in_a_stream(1);
    while (await acc_next(s, &x) > 0)
        printf("%d ", x);
    printf("\n%d %d\n", await matrix(2, 3, wide), await matrix_at_once(2, 3, wide));
    async yield int d = diagonal(2, square);
    while (await acc_next(d, &x) > 0)
        sum += x;
    await clear(2, square);
    printf("%d %d\n", sum, square[0][1]);
    return 0;
}
