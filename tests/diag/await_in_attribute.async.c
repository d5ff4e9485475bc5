/* An attribute cannot wait. */
// flags: -std=gnu11
#include <acc.h>
async int fetch(int n);

async int user(void)
{
    __attribute__((aligned(await fetch(1)))) int n = 1;
    return n;
}
