/* A block has labels of its own, and calls them what the source does. */
#include <acc.h>
async int fetch(int n);
int use(int n);

async int user(int n)
{
    await async {
        goto out;
    };
    await async {
        goto nowhere;
        goto inside;
    inside:
        use(n);
    };
    goto inside;
    defer acc_block_on(async { use(n); });
out:
    return n;
}
