// flags: -std=gnu11
// reference: plain
/* A source that ends without a new line, in an async body. */
#include <acc.h>
#include <stdio.h>

async int main(void)
{
    int n = 4;
    await acc_yield();
    printf("%d\n", n);
    return 0;
}