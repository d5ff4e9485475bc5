// reference: futures
/* Section 7: a stream in a race with a sleep, as often as it takes: it loses no value and gives none twice, wherever
 * it was interrupted. */
#include <acc.h>
#include <stdio.h>

static async int slow(int n)
{
    for (int i = 0; i < n; i++)
        await acc_sleep(300 * ACC_US);
    return n;
}

static async yield int numbers(int count)
{
    for (int i = 0; i < count; i++) {
        async int a = slow(i % 3), b = slow(1);
        await acc_join(a, b);
        yield i * 10 + await a;
    }
}

async int main(void)
{
    async yield int s = numbers(7);
    int x = -1;
    for (int taken = 0; taken < 7;) {
        if (await acc_race(acc_next(s, &x), acc_sleep(100 * ACC_US)) == 1)
            continue;
        printf("%d ", x);
        taken++;
    }
    puts("");
    while (await acc_race(acc_sleep(100 * ACC_US), acc_next(s, &x)) == 0)
        continue;
    printf("%d %d\n", await acc_next(s, &x), x);
    return 0;
}
