unused(void)
{
    return 1;
}
// flags: -std=gnu89 -Wmissing-prototypes
#include <acc.h>

static async int later(int n)
{
    await acc_yield();
    return n + unused();
}

async int user(int n);
async int user(int n)
{
    return await later(n);
}
