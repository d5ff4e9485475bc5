/* A word of the dialect is no name. */
#include <acc.h>

int defer = 3;

int plain(int n)
{
    int defer = 1;
    return n;
}
