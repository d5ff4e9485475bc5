/* A word of the dialect is no name. */
#include <acc.h>

int yield = 3;

int plain(int n)
{
    int yield = 1;
    return n;
}
