/* Section 9: a name that is not declared is reported once. */
#include <acc.h>

async int body(int n)
{
    await nowhere(n);
    int r = await nowhere(n) + await nowhere(n);
    await r->member(n);
    return r + await (n ? nowhere(1) : nowhere(2));
}
