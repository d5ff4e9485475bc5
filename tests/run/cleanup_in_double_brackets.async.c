// flags: -std=gnu2x
/* C2x's spelling of the attribute, alone and beside others. */
#include <acc.h>
#include <stdio.h>

static void put(int *n)
{
    printf("left %d\n", *n);
}

async int main(void)
{
    [[gnu::cleanup(put)]] int first = 1;
    int second [[gnu::cleanup(put), gnu::unused]] = 2;
    {
        [[gnu::unused, gnu::__cleanup__(put)]] int third = 3;
        await acc_yield();
    }
    if (first) {
        int fourth [[gnu::cleanup(put)]] = second + 2;
        await acc_yield();
        return 0 * fourth;
    }
    return 1;
}
