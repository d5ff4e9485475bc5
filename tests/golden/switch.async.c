/* A switch with an await in its head and in its cases, with a fall through. */
// flags: --no-line
#include <acc.h>
#include <stdio.h>

static async int later(int value)
{
    await acc_yield();
    return value;
}

static async void describe(int n)
{
    switch (await later(n)) {
    case 1:
        await acc_yield();
        printf("one ");
        /* fall through */
    case 2:
        puts("two");
        break;
    default:
        puts("other");
    }
}

int main(void)
{
    for (int n = 1; n <= 3; n++)
        acc_block_on(describe(n));
    return 0;
}
