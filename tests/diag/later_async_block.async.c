/* Not supported yet. */
#include <acc.h>
async int fetch(int n);

async int user(void)
{
    int n = await async { return await fetch(1); };
    async { n++; };
    return n;
}
