// reference: futures
/* Section 5: a recursive function that allocates the futures of itself: a tree of them, in arrays whose length depends
 * on the arguments. */
#include <acc.h>
#include <stdio.h>

static int most, alive;

static async long count_leaves(int width, int depth)
{
    if (++alive > most)
        most = alive;
    defer alive--;
    if (depth == 0) {
        await acc_yield();
        return 1;
    }
    acc_future(long) children[4];
    for (int i = 0; i < width; i++)
        children[i] = count_leaves(width, depth - 1);
    defer {
        for (int i = 0; i < width; i++)
            acc_cancel(children[i]);
    }
    for (int i = 1; i < width; i++)
        await acc_join(children[i - 1], children[i]);
    long sum = width == 1 ? await children[0] : 0;
    for (int i = 0; width > 1 && i < width; i++)
        sum += await children[i];
    return sum;
}

async int main(void)
{
    printf("%ld %d\n", await count_leaves(2, 5), most);
    printf("%ld\n", await count_leaves(4, 3));
    printf("%ld %d\n", await count_leaves(1, 20), alive);
    return 0;
}
