/* A prototype in a block counts. */
#include <acc.h>
async int fetch(int n);

int plain(void)
{
    int fetch(int n);
    return fetch(1);
}
