/* A function must be called. */
#include <acc.h>
async int fetch(int n);

async int user(void)
{
    return await fetch;
}
