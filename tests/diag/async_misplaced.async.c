// flags: -Wall
/* async on what is neither a function nor a pointer to one: clang's warnings about the attribute in its place are not shown. */
#include <acc.h>

async int object;
async yield int stream;
async int;
async struct tag { int x; };
typedef async int number;
struct record { async int member; };
int plain(async int parameter)
{
    return sizeof(async int) + parameter;
}
