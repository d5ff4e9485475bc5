/* Section 4: a variable length array that survives is released when its block is left, and a computed goto cannot know. */
#include <acc.h>

async int f(int n);

async int leaves(int n)
{
    void *where = n ? &&inside : &&out;
    {
        int array[n];
        array[0] = await f(n);
inside:
        if (await f(array[0]))
            goto *where;
    }
out:
    return 1;
}
