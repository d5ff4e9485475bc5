/* Parameters whose `)` is missing: that the body is then none follows from it. */
#include <acc.h>

async int fetch(int n);

async int user(int n
{
    return await fetch(n);
}

async int other(void)
{
    return await user(1);
}
