/* A declaration of a future stands where a declaration may stand. */
#include <acc.h>
async int fetch(int n);

async int user(int n)
{
    if (n)
        async int a = fetch(1);          /* error: a declaration is no statement (C's own error, in the dialect's words) */
    for (async int b = fetch(2); n < 3; n++)   /* error or allowed: the lead decides */
        n += await b;
    while (async int c = fetch(3))       /* error */
        n++;
    return n;
}

int plain(void)
{
    async int a = fetch(1);              /* error: in a plain function; acc_future(int) */
    return 0;
}
