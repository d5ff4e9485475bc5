/* acc_block_on gives a value. */
#include <acc.h>
async int fetch(int n);

async int user(void)
{
    return await acc_block_on(fetch(1));
}
