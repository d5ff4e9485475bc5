/* A body that does not parse: the calls of its function are no mistakes. */
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
