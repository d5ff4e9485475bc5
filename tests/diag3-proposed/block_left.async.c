/* No jump leads out of a block, or into one; case labels and yield are not the outer one's. */
#include <acc.h>

async int user(int n)
{
    for (int i = 0; i < n; i++)
        await async {
            break;                       /* error: no loop in the block */
            continue;                    /* error */
            goto out;                    /* error: 'out' is outside of the block */
        };
    switch (n) {
    case 0:
        await async {
        case 1:                          /* error: no switch in the block */
        default:                         /* error */
        inside:
            n++;
        };
    }
    goto inside;                         /* error: into a block */
out:
    return n;
}

async yield int stream(void)
{
    await async {
        yield 1;                         /* error: the block is no stream */
    };
}
