/* A word of the dialect is no name. */
#include <acc.h>

int try = 3;

int plain(int n)
{
    int try = 1;
    return n;
}
