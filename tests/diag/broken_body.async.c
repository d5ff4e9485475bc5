/* A body that does not parse: what its function is, is known, and its calls are as right or wrong as ever. */
#include <acc.h>

async int broken(int n)
{
    return n +;
}

async int user(void)
{
    int n = await broken(1);
    broken(2);
    return n;
}
