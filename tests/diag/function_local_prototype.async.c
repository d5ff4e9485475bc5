/* The prototype of an async function stands at file scope. */
#include <acc.h>

async int user(void)
{
    async int elsewhere(int n);
    return await elsewhere(1);
}
