/* A computed goto cannot know what to run. */
// flags: -std=gnu11
#include <acc.h>

async int user(int n)
{
    void *target = n ? &&inside : &&outside;
    {
        defer acc_close(1);
        goto *target;
    inside:
        n++;
    }
outside:
    return n;
}
