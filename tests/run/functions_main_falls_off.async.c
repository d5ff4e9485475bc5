// reference: plain
/* Section 5: falling off the end of async main is 0. */
#include <acc.h>
#include <stdio.h>

async int main(void)
{
    int n = 5;
    await acc_yield();
    printf("%d\n", n);
}
