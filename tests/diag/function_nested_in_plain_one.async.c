/* Section 2: an async function is defined at file scope. */
#include <acc.h>

int plain(void)
{
    static async int nested(int n)
    {
        return n;
    }
    return acc_block_on(nested(1));
}
