/* No jump leads over a future variable into its scope: goto, switch, computed goto. */
#include <acc.h>
async int fetch(int n);

async int by_goto(int n)
{
    if (n)
        goto inside;
    async int a = fetch(1);
inside:
    return await a;
}

async int into_block(int n)
{
    goto inside;
    {
        async int a = fetch(1);
    inside:
        n += await a;
    }
    return n;
}

async int by_switch(int n)
{
    switch (n) {
        async int a = fetch(1);          /* (never reached) */
    case 1:
        return await a;
    default:
        return 0;
    }
}

async int back_is_fine(int n)
{
again:;
    async int a = fetch(n);
    if (await a > n--)
        goto again;
    goto out;
out:
    return 0;
}
