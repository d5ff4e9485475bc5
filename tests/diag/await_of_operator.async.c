/* The await goes to the call. */
#include <acc.h>
async int fetch(int n);

async int user(int n)
{
    n = await -fetch(1);
    n = await (long)fetch(2);
    n = await (n ? fetch(3) : fetch(4));
    n = await (n++, fetch(5));
    n = await try fetch(6);
    n = await (fetch(7));
    return n;
}
