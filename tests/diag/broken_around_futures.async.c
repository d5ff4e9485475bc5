/* Declarations and operands that are not complete, around futures. */
#include <acc.h>
async int g(int n);
async int f(void)
{
    async int v __attribute__ = g(1);
    return await v;
}
async int f2(int n)
{
    acc_future(int) v = g(1), *p = &v;
    n = await v++;
    n = await p--;
    return n + await *p++;
}
async yield int f3(int n)
{
    int m = await g(1)
    yield m;
    m = await g(2)
    try m;
    return 0;
}
async int f3_in_block(int n)
{
    await async {
        if (n)
            return n
            yield n;
        return n
        try n;
    };
    return 0;
}
async int f4(int n)
{
    return await async {
       return ({ n)) n;
    };
}
