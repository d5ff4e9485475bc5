// The value of an async block is converted by a cast that stands before its await.
#include <acc.h>
#include <stdio.h>

struct pair { int a, b; };

static async int twice(int n)
{
    long sum = (long)await async { await acc_yield(); return (short)n; } % 100;
    sum += (unsigned char)await async { return n * 2 + 256; };
    unsigned low = (unsigned)(await async { struct pair p = { n, 7 }; return p; }).b;
    (void)await async { return n; };
    return (int)sum + (int)low;
}

async int main(void)
{
    printf("%d\n", await twice(21));
    return 0;
}
