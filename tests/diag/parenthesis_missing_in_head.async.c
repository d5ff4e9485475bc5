/* A ')' is missing in the head of a function, which then is none for clang. */
#include <acc.h>
async int before(int n);

static async int broken(void(
{
    return await before(1);
}

int plain(int n(
{
    return n;
}

async int after(int n)
{
    return await before(n);
}
