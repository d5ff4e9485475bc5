@ async int g;
#include <acc.h>
async int f(int n)
{
    await @ f(1);
    \ return 1;
}
async int x = @;
async int w(void)
{
    int x = 1 + \ 2;
    return x;
}
@@@ int y;
async int z(void)
{
    return `1;
}
