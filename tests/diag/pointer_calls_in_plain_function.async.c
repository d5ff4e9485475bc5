/* A call through a pointer to an async function is a future in plain functions too, even if these name nothing async. */
#include <acc.h>
#include <stddef.h>
#include "pointers.h"
async int (*global)(int);
handler *table[4];
struct { acc_future(int) job; } slot;

int by_parameter(handler *h)
{
    h(1);
    return h(1);
}
int by_member(route *r)
{
    r->run(1);
    return r->run(2);
}
int by_variable(int n)
{
    global(1);
    (*table[n])(2);
    pick(n)(3);
    return n;
}
void stored(route *r)
{
    slot.job = r->run(2);
}
int plain(int n)
{
    return n;
}
int no_call(route *r)
{
    return r->run != NULL;
}
