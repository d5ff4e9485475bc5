/* A prototype comes first; said once. */
#include <acc.h>

async int user(void)
{
    return await unknown(1) + await unknown(2);
}
