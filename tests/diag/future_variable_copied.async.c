/* A future in a variable is not copied, assigned, changed, passed or captured. */
// flags: -std=gnu11
#include <acc.h>
async int fetch(int n);
async int take(acc_future(int) p);

async int user(void)
{
    async int a = fetch(1);
    async int b = a;
    acc_future(int) p = a;
    a = fetch(2);
    a = 3;
    a++;
    p = fetch(3);
    p = a;
    int n = await take(a);
    acc_spawn(a);
    n += await async { return await a; };
    __auto_type c = a;
    return n + await p + await b;
}
