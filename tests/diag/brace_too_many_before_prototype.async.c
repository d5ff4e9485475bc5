/* A brace too many: what is declared behind it is known to the functions that follow. */
#include <acc.h>

static int plain(int n)
{
    return n;
}
}
async int fetch(int n);
}
async int user(int n)
{
    return await fetch(n) + plain(n);
}
