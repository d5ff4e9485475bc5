/* A parenthesis too many behind a declarator. */
#include <acc.h>

async int user(int n)
{
    await acc_yield();
    return n;
}
int plain(int));
async int other(int n)
{
    return await user(n);
}
