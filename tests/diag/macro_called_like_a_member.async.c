/* Macros stay in the output, where acc's own members have these names. */
// flags: -Ditem=item
#include <acc.h>

#define size(x) sizeof(x)
#define poll 7
#undef poll
#define self where->state
#define state 3
#    define result(n) (n)

static struct { int value; } here, *where = &here;

static async int work(int n)
{
    await acc_yield();
    return n + where->value + (int)size(n) + result(2);
}

async int main(void)
{
    return await work(3);
}

#define drop 4
