/* What a block returns first has an error of its own: nothing is said of the type that the block has then. */
#include <acc.h>

async int blocks(int c)
{
    acc_future(int) allocated = async { if (c) return nothing; return 1; };
    async int held = async { return nothing; };
    async int other = async { if (c) return 1; return nothing; };
    await allocated;
    await held;
    await other;
    return await async { if (c) return nothing; return; };
}

/* These have types. */
async int known(int c)
{
    async int value_first = async { if (c) return 1; return; };
    async int value_last = async { if (c) return; return 1; };
    async int no_value = async { if (c) return 1; return (void)0; };
    async void both = async { if (c) return (void)0; return; };
    await value_first;
    await value_last;
    await no_value;
    await both;
    return 0;
}
