/* async { ... }: a function of its own, whose parameters are what the block names of the variables around it. */
// flags: --no-line
#include <acc.h>
#include <stdio.h>

static async int later(int value)
{
    await acc_yield();
    return value;
}

static async int count(int n)
{
    int base = 100;
    async int sum = async {
        base += await later(n);    /* its own copy of base */
        return base;
    };
    base = 0;
    return await sum + base;
}

async int main(void)
{
    printf("%d\n", await count(5));
    return 0;
}
