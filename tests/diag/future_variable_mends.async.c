/* What is wrong with future variables and their initializers is said once, with what to write instead. */
#include <acc.h>
async int fetch(int n);

async int user(int n, async int p)
{
    async int a = fetch(1);
    switch (a) {                         /* a second error beside the right one, which shows 'int (acc_future(*)' */
    default:
        n += await p;
    }
    async int list[2] = {fetch(3), fetch(4)};
    n += await list[0];                  /* says nothing more */
    async int l = {fetch(4)};
    async int m = n ? fetch(5) : fetch(6);
    async int o = (fetch(7), fetch(8));
    async int q = fetch;
    async int r = await fetch(1);
    acc_cancel(acc_spawn(fetch(5)));
    return n;
}
