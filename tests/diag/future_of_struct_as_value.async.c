/* The await goes inside the parentheses. */
#include <acc.h>

struct point { int x, y[3]; struct point *next; };
async struct point where(int n);

async int user(void)
{
    int x = where(1).x + where(2).next->next->x + where(3).y[2];
    struct point copy = where(4);
    return x + copy.x;
}
