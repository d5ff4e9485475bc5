/* The place of an assignment is determined first, and its old value is read after the await. */
// flags: --no-line
#include <acc.h>
#include <stdio.h>

static async int later(int value)
{
    await acc_yield();
    return value;
}

static int next(int *counter)
{
    return (*counter)++;
}

async int main(void)
{
    int sums[3] = {10, 20, 30};
    int counter = 1;
    sums[next(&counter)] += await later(5);
    sums[next(&counter)] = await later(6);
    printf("%d %d %d\n", sums[0], sums[1], sums[2]);
    return 0;
}
