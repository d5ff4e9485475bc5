/* Not supported yet. */
#include <acc.h>
async int fetch(int n);

async int user(void)
{
    int n = await acc_spawn(fetch(1));
    n = acc_spawn(fetch(2));
    return n;
}
