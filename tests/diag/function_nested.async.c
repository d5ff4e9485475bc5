/* A nested function could not reach the frame. */
// flags: -std=gnu11
#include <acc.h>

async int outer(int n)
{
    int inner(int m) { return m + 1; }
    await acc_yield();
    return inner(n);
}
