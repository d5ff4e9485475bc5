/* A comma and a GNU statement expression: what stands before the value becomes statements of its own. */
// flags: --no-line -std=gnu11
#include <acc.h>
#include <stdio.h>

static async int later(int value)
{
    await acc_yield();
    return value;
}

async int main(void)
{
    int n = (puts("comma"), await later(1));
    n += ({
        int half = await later(40);
        half / 2;
    });
    printf("%d\n", n);
    return 0;
}
