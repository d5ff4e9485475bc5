/* One await is enough. */
#include <acc.h>
async int fetch(int n);

async int user(void)
{
    return await await fetch(1);
}
