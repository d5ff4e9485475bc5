/* An await under ?: waits on one side only; the value goes to the same place from both. */
// flags: --no-line
#include <acc.h>
#include <stdio.h>

static async int later(int value)
{
    await acc_yield();
    return value;
}

static async int pick(int n)
{
    return 100 + (n > 0 ? await later(n) : -1);
}

int main(void)
{
    printf("%d ", acc_block_on(pick(5)));
    printf("%d\n", acc_block_on(pick(0)));
    return 0;
}
