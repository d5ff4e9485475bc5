// reference: futures
/* Section 5: a static variable that a block names only where nothing is evaluated. */
#include <acc.h>
#include <stdio.h>

static async int narrow(unsigned long n)
{
    await acc_yield();
    return (int)n;
}

static async int shares(void)
{
    static int first = 5;
    static char second[7];
    async int size = async { return (int)(sizeof(await narrow((unsigned long)first)) + sizeof second); };
    async int inner = async { return await async { return (int)sizeof(await narrow((unsigned long)first)); }; };
    first += await narrow(1);
    second[0] = (char)await inner;
    return await size + first + second[0];
}

async int main(void)
{
    printf("%d\n", await shares());
    return 0;
}
