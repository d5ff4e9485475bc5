/* A result or parameter of a type that is not complete. */
#include <acc.h>

struct unknown;

async struct unknown result(void)
{
    await acc_yield();
}

async int parameter(struct unknown value)
{
    return 1;
}
