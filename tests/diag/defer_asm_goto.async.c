/* The jump of an asm goto runs nothing. */
// flags: -std=gnu11
#include <acc.h>

async int user(int n)
{
    {
        defer acc_close(1);
        __asm__ goto ("" : : : : inside, outside);
    inside:
        n++;
    }
outside:
    return n;
}
