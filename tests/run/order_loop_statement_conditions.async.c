// flags: -std=gnu11
// reference: plain
/* Section 3: compound conditions of loops: short circuits, assignments, commas, statement expressions and calls with awaits in them. */
#include <acc.h>
#include <stdio.h>

static const int numbers[] = { 4, 8, 15, 16, 23, 42, -1 };

static async int get(int at)
{
    await acc_yield();
    return numbers[at];
}

static async int is_even(int n)
{
    await acc_yield();
    return n % 2 == 0;
}

async int main(void)
{
    int at = 0, n, sum = 0;
    while ((n = await get(at++)) >= 0 && (await is_even(n) || n > 20))
        sum += n;
    printf("%d %d %d\n", at, n, sum);

    for (at = 0; at < 7 && !(await is_even(n = await get(at)) ? 0 : n != 15); at++)
        printf("%d ", n);
    puts("");

    at = 6;
    do {
        if ((n = await get(at)) < 0)
            continue;
        printf("%d ", n);
    } while (({ int previous = await get(at > 0 ? at - 1 : 0); previous > 8; }) && --at);
    puts("");

    at = 0;
    while (at < 6 ? await get(at) < 20 : 0)
        at += await is_even(await get(at)) ? 1 : 2;
    printf("%d\n", at);
    for (int i = 0, j = 6; i < j && await get(i) < await get(j - 1); i++, j -= await is_even(i))
        printf("%d-%d ", i, j);
    puts("");
    if ((n = await get(0)) && (sum = await get(1)) && n < sum)
        printf("%d %d\n", n, sum);
    return 0;
}
