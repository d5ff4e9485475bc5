/* No jump leads over a future variable into its scope: goto, switch, computed goto. */
#include <acc.h>
async int fetch(int n);

async int by_goto(int n)
{
    if (n)
        goto inside;                     /* error at goto: into the scope of a; a note at a */
    async int a = fetch(1);
inside:
    return await a;
}

async int into_block(int n)
{
    goto inside;                         /* error at goto */
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
    case 1:                              /* error at case */
        return await a;
    default:                             /* error at default */
        return 0;
    }
}

async int back_is_fine(int n)
{
again:;
    async int a = fetch(n);
    if (await a > n--)
        goto again;                      /* no error: the scope is left */
    goto out;                            /* no error */
out:
    return 0;
}
