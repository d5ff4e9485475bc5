/* A word of the dialect is no name. */
#include <acc.h>

int plain(void)
{
    await = 3;
    return 1;
}
