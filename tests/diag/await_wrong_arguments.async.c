/* The call is C. */
#include <acc.h>

struct point { int x; };
async int fetch(int n, struct point *p);

async int user(struct point p)
{
    await fetch(1);
    await fetch(1, &p, 2);
    return await fetch(p, &p);
}
