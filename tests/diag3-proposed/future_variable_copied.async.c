/* A future in a variable is not copied, assigned, changed, passed or captured. */
// flags: -std=gnu11
#include <acc.h>
async int fetch(int n);
async int take(acc_future(int) p);

async int user(void)
{
    async int a = fetch(1);
    async int b = a;                     /* error at a: a future is not copied; the initializer is a call, a block or acc_spawn */
    acc_future(int) p = a;               /* error at a */
    a = fetch(2);                        /* error at a (or =): not assigned */
    a = 3;                               /* error */
    a++;                                 /* error */
    p = fetch(3);
    p = a;                               /* error at a */
    int n = await take(a);               /* error at a */
    acc_spawn(a);                        /* error at a: spawned is a call, a block or an acc_future */
    n += await async { return await a; };  /* error at the a in the block: a block does not capture a future variable */
    __auto_type c = a;                   /* error at a */
    return n + await p + await b;
}
