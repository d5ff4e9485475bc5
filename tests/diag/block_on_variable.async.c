/* acc_block_on takes the future away; a variable keeps it. */
#include <acc.h>
async int fetch(int n);

async int user(void)
{
    async int a = fetch(1);
    return acc_block_on(a);
}
