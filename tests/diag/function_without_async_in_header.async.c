/* A declaration in a header counts. */
#include <acc.h>
#include "plain_declaration.h"

async int plainly(int n)
{
    return n;
}
