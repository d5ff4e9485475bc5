/* A word of the dialect is no name. */
#include <acc.h>

int plain(int await)
{
    return 1;
}

int other(char *try, int n);
