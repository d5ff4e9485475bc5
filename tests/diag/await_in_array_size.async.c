/* The sizes of variables and of typedefs may wait; those of parameters and in the names of types cannot. */
#include <acc.h>
async int fetch(int n);

async int user(int n, int parameter[await fetch(1)])
{
    int array[await fetch(2)];
    int (*pointer)[await fetch(3)] = 0;
    typedef int type[await fetch(4)];
    n += (int)sizeof(int[await fetch(5)]);
    return n + array[0] + (*pointer)[0] + parameter[0] + (int)sizeof(type);
}
