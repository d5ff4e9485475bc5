/* A future as the argument of a call of something that is no function. */
#include <acc.h>
async int fetch(int n);

int plain(void)
{
    int x = 0;
    x(fetch(1));
    return 0;
}

int undeclared_function(void)
{
    undeclared(fetch(1));
    return 0;
}
