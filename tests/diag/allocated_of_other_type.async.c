/* An acc_future holds futures of its own type; plain functions do not await it. */
#include <acc.h>
async int fetch(int n);
async double half(int n);

async int user(void)
{
    acc_future(int) q = half(1);
    q = async { return 2.5; };
    q = acc_spawn(half(2));
    return await q;
}

int plain(void)
{
    acc_future(int) p = fetch(1);
    return await p;
}
