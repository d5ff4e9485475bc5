/* K&R definitions are refused. */
#include <acc.h>

async int add(a, b)
    int a;
    int b;
{
    return a + b;
}
