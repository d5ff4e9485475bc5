/* A block alone would never run; it is no value; it stands in functions only. */
#include <acc.h>
int use(int n);
acc_future(int) global = async { return 1; };    /* error: at file scope */

async int user(int n)
{
    async { n++; };                      /* error: thrown away: acc_spawn or await */
    (void)async { n++; };                /* error */
    n = async { return 1; };             /* error: a future, an await is missing */
    use(async { return 1; });            /* error */
    n = async { return 1; } + 1;         /* error */
    if (async { return 1; })             /* error */
        n++;
    n = sizeof async { return 1; };      /* error */
    return async { return n; };          /* error: an await is missing */
}

int plain(int n)
{
    async { n++; };                      /* error: thrown away: acc_spawn or acc_block_on */
    return async { return n; };          /* error: acc_block_on is missing */
}
