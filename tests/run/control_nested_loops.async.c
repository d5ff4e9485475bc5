// reference: plain
/* Section 4: break and continue of nested loops of every kind, with awaits before, between and after. */
#include <acc.h>
#include <stdio.h>

static async int later(int value)
{
    await acc_yield();
    return value;
}

static async int primes(int limit)
{
    int count = 0;
    for (int n = 2; n < limit; n++) {
        int divisor;
        for (divisor = 2; divisor * divisor <= n; divisor++) {
            if (n % await later(divisor) == 0)
                break;
        }
        if (divisor * divisor <= n)
            continue;
        printf("%d ", n);
        count += await later(1);
    }
    return count;
}

static async void mixed(void)
{
    int i = 0;
    while (1) {
        int j = await later(i);
        do {
            if (j > 2)
                break;
            for (int k = 0;; k++) {
                await acc_yield();
                if (k == 1)
                    continue;
                if (k == 3)
                    break;
                printf("%d%d%d ", i, j, k);
            }
            if (j == 1)
                continue;
            await acc_yield();
        } while (j++ < await later(2));
        if (++i == 1)
            continue;
        if (i > 2)
            break;
        puts("");
    }
    puts("");
}

static async int depth(int n)
{
    int total = 0;
    for (int a = 0; a < n; a++)
        for (int b = a; b < n; b++)
            for (int c = b; c < n; c++)
                for (int d = c; d < n; d++)
                    if (await later(a + d) == b + c)
                        total++;
                    else if (c == 2)
                        break;
    return total;
}

async int main(void)
{
    printf("(%d)\n", await primes(30));
    await mixed();
    printf("%d\n", await depth(5));
    return 0;
}
