/* A word of the dialect is no name. */
#include <acc.h>

int await = 3;

int plain(int n)
{
    int await = 1;
    return n;
}
