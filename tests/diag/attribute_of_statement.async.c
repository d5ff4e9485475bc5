// flags: -Wall
/* Attributes on statements in C, and `async` where C has no place for it: clang's words for the one are not for the other. */
#include <acc.h>

int plain(int n)
{
    __attribute__((unused)) if (n)
        n = 2;
    async if (n)
        n = 3;
    return n;
}

int parameter(int async);
struct s { async int member; };
async struct t { int member; };
unsigned size = sizeof(async int);
