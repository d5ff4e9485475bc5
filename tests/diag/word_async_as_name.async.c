/* A word of the dialect is no name. */
#include <acc.h>

int async = 3;

int plain(int n)
{
    int async = 1;
    return n;
}
