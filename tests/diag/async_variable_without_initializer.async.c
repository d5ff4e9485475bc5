/* A future variable holds a future from the beginning. */
#include <acc.h>

async int user(void)
{
    async int nothing;
    return 0;
}
