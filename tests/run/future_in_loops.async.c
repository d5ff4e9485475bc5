// reference: futures
/* Section 5: a future that is declared in a loop's body is another one in each turn; its value may outlive it. */
#include <acc.h>
#include <stdio.h>

static int alive;

static async int square(int n)
{
    alive++;
    defer alive--;
    for (int i = 0; i < n; i++)
        await acc_yield();
    return n * n;
}

async int main(void)
{
    int sum = 0;
    for (int i = 0; i < 5; i++) {
        async int s = square(i), unfinished = square(100), untouched = square(1000);
        await acc_race(unfinished, s);
        sum += await s;
        printf("%d:%d ", i, alive);
        if (sum < 0)
            await untouched;
    }
    printf("%d %d\n", sum, alive);

    int n = 4;
    while (n > 0) {
        async int a = square(n--);
        async int b = square(await a % 3);
        if (await b == 1)
            continue;
        printf("%d %d %d\n", n, await a, await b);
    }
    do {
        async int once = square(3);
        n += await once;
    } while (n < 20);
    printf("%d %d\n", n, alive);
    return 0;
}
