/* "write 'await ...'" is said of acc_block_on only where an await could take what it is given. */
#include <acc.h>
static async yield int t(int n) { yield n; }
async int f(int n);
static async yield int s(void)
{
    async yield int x = t(1);
    int v;
    acc_block_on(x);
    acc_block_on(t(1));
    acc_block_on(acc_next(x, &v));
    acc_block_on(acc_join(f(1), f(2)));
    acc_block_on(f);
    acc_block_on(v);
    acc_block_on(await f(1));
    defer acc_block_on(x);
    yield 1;
}
