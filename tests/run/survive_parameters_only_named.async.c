// reference: plain
/* Section 4: a parameter that is named only where nothing is evaluated. */
#include <acc.h>
#include <stdio.h>
static async int later(int value)
{
    await acc_yield();
    return value;
}
static async int size(int n)
{
    return (int)sizeof n + await later(1);
}
static async int type(int n)
{
    __typeof__(n) m = await later(2);
    return m;
}
static async int kind(int n)
{
    int kind = _Generic(n, int: 3, default: 4);
    return kind + await later(2);
}
static async int kind_of_call(int n)
{
    return await later(_Generic(n, int: 3, default: 4));
}
static async int kind_with_await(int n)
{
    return _Generic(n, int: await later(5), default: 4);
}
static async int nothing(int n)
{
    (void)sizeof(n);
    return 0;
}
async int main(void)
{
    printf("%d %d %d %d %d %d\n", await size(1) == 1 + (int)sizeof(int), await type(1), await kind(1), await kind_of_call(1), await kind_with_await(1), await nothing(1));
    return 0;
}
