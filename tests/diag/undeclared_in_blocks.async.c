/* Names that nothing declares, in async blocks: each is said once, wherever it is used next. */
#include <acc.h>

int plain(int n)
{
    n += acc_block_on(async { return await one() + await two(); });
    n += acc_block_on(async { return await three() + await four(); });
    n += acc_block_on(async { return await five() + await six(); });
    n += acc_block_on(async { return await seven() + await eight(); });
    n += acc_block_on(async { return await nine() + await ten(); });
    return n + acc_block_on(one());
}

async int user(int n)
{
    async int a = async { return await eleven() + await one() + n; };
    return await a + await eleven() + await two();
}
