/* #line leads the debugger to this file, and locals keep their names. */
#include <acc.h>
#include <stdio.h>

#define LATER(value) (await later(value))

static async int later(int value)
{
    await acc_yield();
    return value;
}

static async int total(int count)
{
    int sum = 0;
    defer printf("total is %d\n",
                 sum);
    for (int i = 1; i <= count; i++) {

        sum += LATER(i);
    }
    if (sum > 5 &&
        await later(sum) > 9)
        sum++;
    return sum;
}

int main(void)
{
    printf("%d\n", acc_block_on(total(4)));
    return 0;
}
