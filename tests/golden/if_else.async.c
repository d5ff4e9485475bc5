/* Awaits in the conditions of an if and its else: the second is evaluated only when it is reached. */
// flags: --no-line
#include <acc.h>
#include <stdio.h>

static async int later(int value)
{
    await acc_yield();
    return value;
}

static async const char *size(int n)
{
    if (await later(n) < 10)
        return "small";
    else if (await later(n) < 100)
        return "middling";
    else
        return "large";
}

int main(void)
{
    printf("%s ", acc_block_on(size(1)));
    printf("%s ", acc_block_on(size(10)));
    printf("%s\n", acc_block_on(size(100)));
    return 0;
}
