/* A cleanup function runs at once. */
// flags: -std=gnu11
#include <acc.h>

async void release(int *n);

async int user(void)
{
    __attribute__((cleanup(release))) int n = 1;
    await acc_yield();
    return n;
}
