// flags: -Werror=unused-variable -Wunused-variable -Wunused-value
/* A warning that an option makes an error, and errors of the dialect. */
#include <acc.h>
async int f(int n)
{
    int unused;
    n + 1;
    return f(n);
}
