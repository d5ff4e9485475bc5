/* await binds like a cast. */
#include <acc.h>

struct point { int x, y[3]; struct point *next; };
async struct point where(int n);
async int (*choose(void))(int);

async int user(void)
{
    int x = await where(1).x;
    x += await where(2).next->x;
    x += await where(3).y[await where(4).x];
    x += await choose()(5);
    return x + (await where(6)).x;
}
