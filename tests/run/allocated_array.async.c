// reference: futures
/* Section 5: an array of allocated futures, filled in a loop, as many as there are at run time; awaited in another
 * order. */
#include <acc.h>
#include <stdio.h>
#include <stdlib.h>

static async int fetch(int n)
{
    for (int i = 0; i < n; i++)
        await acc_yield();
    return n * n;
}

async int main(void)
{
    acc_future(int) jobs[8] = {0};
    for (int i = 0; i < 8; i += 2)
        jobs[i] = fetch(i);
    for (int i = 0; i < 8; i++)
        if (!jobs[i])
            jobs[i] = fetch(i + 100);
    defer {
        for (int i = 0; i < 8; i++)
            acc_cancel(jobs[i]);
    }
    int sum = 0;
    for (int i = 7; i >= 0; i--)
        sum += await jobs[i];
    printf("%d\n", sum);
    for (int i = 0; i < 8; i++)
        acc_cancel(jobs[i]);

    int count = 5;
    acc_future(int) *list = malloc(count * sizeof *list);
    if (!list)
        return 1;
    defer free(list);
    for (int i = 0; i < count; i++)
        list[i] = fetch(i);
    acc_future(int) table[2][3] = {{fetch(1), fetch(2)}, {[2] = fetch(3)}};
    defer {
        for (int i = 0; i < count; i++)
            acc_cancel(list[i]);
        for (int i = 0; i < 6; i++)
            acc_cancel(table[i / 3][i % 3]);
    }
    await acc_join(list[4], list[1], table[0][1]);
    sum = 0;
    for (int i = 0; i < count; i++)
        sum = sum * 10 + await list[i] % 10;
    printf("%d %d %d %d\n", sum, await table[0][0], await table[0][1], await table[1][2]);
    printf("%d %d\n", table[0][0] == NULL, table[1][0] == NULL);
    return 0;
}
