// flags: -std=gnu11
// reference: plain
/* Section 4: VLAs of statement expressions, of inner blocks, beside each other, with alignment, and of recursion. */
#include <acc.h>
#include <stdio.h>

static async int reverse(int n)
{
    char digits[n + 1];
    int i = 0;
    for (int rest = n; rest; rest /= 10) {
        digits[i++] = rest % 10;
        await acc_yield();
    }
    int result = 0;
    for (int j = 0; j < i; j++)
        result = result * 10 + digits[j];
    return result;
}

static async int nested(int depth)
{
    int here[depth + 1];
    for (int i = 0; i <= depth; i++)
        here[i] = depth;
    int below = depth > 0 ? await nested(depth - 1) : 0;
    for (int i = 0; i <= depth; i++)
        below += here[i];
    return below;
}

async int main(void)
{
    int n = 5;
    int sum = ({
        int values[n];
        for (int i = 0; i < n; i++)
            values[i] = i;
        await acc_yield();
        int s = 0;
        for (int i = 0; i < n; i++)
            s += values[i];
        s;
    });
    printf("%d %d\n", sum, await reverse(1234));
    int a[n], b[n + 1];
    a[4] = 4, b[5] = 5;
    await acc_yield();
    {
        int c[a[4]], d[b[5]];
        c[3] = 3, d[4] = 44;
        await acc_yield();
        a[0] = c[3] + d[4];
    }
    {
        int e[n * 100];
        e[499] = 9;
        await acc_yield();
        a[1] = e[499];
    }
    printf("%d %d %d %d\n", a[0], a[1], a[4], b[5]);
    printf("%d\n", await nested(6));
    long double wide[n];
    _Alignas(64) char aligned[64];
    wide[4] = 0.5L, aligned[0] = 1;
    await acc_yield();
    printf("%Lg %d %d\n", wide[4], aligned[0], (int)((unsigned long)wide % _Alignof(long double)));
    return 0;
}
