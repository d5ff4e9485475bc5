/* One declaration with async, one without: whichever comes second is wrong. */
#include <acc.h>

int before(int n);
async int before(int n);

async int after(int n);
int after(int n)
{
    return n;
}

async int user(void)
{
    return await before(1) + await after(2);
}
