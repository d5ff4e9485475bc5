/* acc_block_on takes the call of an async function. */
#include <acc.h>
async int fetch(int n);

int plain(int n)
{
    n = acc_block_on(plain(1));
    n = acc_block_on(fetch);
    n = acc_block_on(await fetch(2));
    n = acc_block_on(n + 1);
    n = acc_block_on();
    n = acc_block_on(fetch(3), fetch(4));
    return acc_block_on(fetch(5));
}
