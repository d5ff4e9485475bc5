/* async on what is neither a function nor a pointer to one. */
#include <acc.h>

async int object;
async struct tag { int x; };
typedef async int number;
struct record { async int member; };
int plain(async int parameter)
{
    return sizeof(async int) + parameter;
}
