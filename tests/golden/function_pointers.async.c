/* Pointers to async functions: a thunk gives each function an address; a call leaves its future to be taken. */
// flags: --no-line
#include <acc.h>
#include <stdio.h>

static async int twice(int n)
{
    await acc_yield();
    return 2 * n;
}

static async int square(int n)
{
    await acc_yield();
    return n * n;
}

static async int apply(async int (*function)(int), int n)
{
    return await function(n);
}

async int main(void)
{
    async int (*table[])(int) = {twice, square};
    for (int i = 0; i < 2; i++)
        printf("%d ", await apply(table[i], 5));
    puts("");
    return 0;
}
