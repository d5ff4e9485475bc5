/* A block outside of any function has nothing around it. */
#include <acc.h>

int n = acc_block_on(async { return 1; });
acc_future(int) p = async { return 2; };
async int q = async { return 3; };
int array[] = { await async { return 4; }, acc_spawn(async { await acc_yield(); }) };

async int user(void)
{
    return await p + n + array[0];
}
