/* Section 4: variable length arrays, pointers to them and futures that the head of a for declares. */
#include <acc.h>
#include <stdio.h>

static async int later(int value)
{
    await acc_yield();
    return value;
}

static async int vla_pointer(int n)
{
    int a[4][n], sum = 0;
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < n; j++)
            a[i][j] = 10 * i + j;
    for (int (*p)[n] = a; p < a + 4; p++)
        sum += (*p)[n - 1] + await later(1);
    for (int (*p)[n] = a, i = 0; i < 4; p++, i++)
        sum += (*p)[0] + (await later(i));
    return sum;
}

static async int vla(int n)
{
    int sum = 0;
    for (int a[n], i = 0; i < n; sum += a[i], i++)
        a[i] = await later(i);
    for (int a[n], i = 0; i < n; i++) {
        a[i] = i;
        sum += a[i];
    }
    return sum + await later(100);
}

static async int future(int n)
{
    int sum = 0;
    for (async int t = later(n); n > 0; n--)
        sum += await t;
    for (async int t = acc_spawn(later(5)); sum < 20; )
        sum += await t;
    for (async int a = later(1), b = later(2); sum < 30;) {
        await acc_join(a, b);
        sum += await a + await b;
    }
    return sum;
}

async int main(void)
{
    printf("%d\n", await vla_pointer(3));
    printf("%d\n", await vla(4));
    printf("%d\n", await future(3));
    return 0;
}
