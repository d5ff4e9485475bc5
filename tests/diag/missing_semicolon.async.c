/* C's syntax, in a body with dialect words. */
#include <acc.h>
async int fetch(int n);

async int user(int n)
{
    n = await fetch(1)
    defer acc_close(n);
    return n
}
