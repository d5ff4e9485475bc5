/* A variable length array that must survive an await: its elements are on the runtime's heap until the block is left. */
// flags: --no-line
#include <acc.h>
#include <stdio.h>

static async int sum_of_squares(int n)
{
    int squares[n];
    for (int i = 0; i < n; i++)
        squares[i] = i * i;
    await acc_yield();
    int sum = 0;
    for (int i = 0; i < n; i++)
        sum += squares[i];
    printf("%zu squares\n", sizeof squares / sizeof squares[0]);
    return sum;
}

int main(void)
{
    printf("%d\n", acc_block_on(sum_of_squares(5)));
    return 0;
}
