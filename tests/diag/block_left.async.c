/* No jump leads out of a block, or into one, and a block is no stream. */
#include <acc.h>

async int user(int n)
{
    for (int i = 0; i < n; i++)
        await async {
            break;
            continue;
        };
    goto inside;
    await async {
    inside:
        n++;
    };
    return n;
}

async yield int stream(void)
{
    await async {
        yield 1;
    };
}
