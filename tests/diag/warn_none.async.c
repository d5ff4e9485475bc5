// flags: -w
/* -w silences what the checks say, too. */
#include <acc.h>
async int fetch(int n);

async int user(void)
{
    return acc_block_on(fetch(1));
}
