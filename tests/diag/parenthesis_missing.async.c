/* clang loses its way at a missing parenthesis, and takes the functions after it for nested ones. */
#include <acc.h>

static async int first(int n)
{
    for (int i = 0; i < n; i++)
        await acc_yield(;
    return n;
}

static async int second(int n)
{
    return await first(n);
}

static async int third(int n)
{
    return await second(n);
}
