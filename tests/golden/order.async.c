/* Operands before an await are evaluated before it, and wait for it in a temporary. */
// flags: --no-line
#include <acc.h>
#include <stdio.h>

static int x(void)
{
    printf("x ");
    return 100;
}

static async int f(int value)
{
    await acc_yield();
    printf("f %d ", value);
    return 20 * value;
}

static async int g(int value)
{
    await acc_yield();
    printf("g %d ", value);
    return value + 1;
}

async int main(void)
{
    int sum = x() + await f(1) + await g(2);
    printf("= %d\n", sum);
    return 0;
}
