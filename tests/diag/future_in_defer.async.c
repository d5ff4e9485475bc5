/* A defer cannot wait. */
#include <acc.h>
async int fetch(int n);

async int user(int n)
{
    defer fetch(1);
    defer n = fetch(2);
    return n;
}
