/* acc_block_on: plain code that runs futures to their end. */
// flags: --no-line
#include <acc.h>
#include <stdio.h>

static async int twice(int n)
{
    await acc_yield();
    return 2 * n;
}

int main(void)
{
    int n = 21;
    printf("%d ", n);
    printf("%d\n", acc_block_on(twice(n)));
    return 0;
}
