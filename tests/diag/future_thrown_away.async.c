/* A future that nobody awaits never runs. */
// flags: -std=gnu11
#include <acc.h>
async int fetch(int n);

async int user(int n)
{
    fetch(1);
    (void)fetch(2);
    fetch(3), n++;
    n++, fetch(4);
    n ? fetch(5) : 0;
    for (fetch(6); n < 3; fetch(7))
        n++;
    ({ fetch(8); });
    return n;
}
