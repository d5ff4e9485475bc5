/* A block is a body of its own. */
#include <acc.h>
async int fetch(int n);
int use(int n);

async int user(int n)
{
    await async {
        goto out;                        /* badly worded: "undeclared label 'out__0'" */
    };
    switch (n) {
    case 0:
        await async {
        case 1:                          /* not diagnosed: no switch in the block */
        default:                         /* not diagnosed */
            use(n);
        };
    }
    async int d = async {                /* not diagnosed: falls off its end without a value, as an int */
        if (n)
            return 1;
    };
    defer acc_block_on(async { use(n); });    /* the mend of the warning, an await, cannot stand in a defer */
out:
    return n;
}
