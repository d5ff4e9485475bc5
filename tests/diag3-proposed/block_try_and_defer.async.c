/* `try` in a block follows the block's own type; a defer does not reach over it. */
#include <acc.h>
#include <stdlib.h>
int step(int n);

async double user(int n)
{
    await async {
        try step(1);                     /* no error: a void block just returns */
    };
    async unsigned a = async {
        try step(2);                     /* error: the block's type is unsigned */
        return 1U;
    };
    async double b = async {
        try step(3);                     /* error: double */
        return 1.0;
    };
    defer await async { n++; };          /* error: await in a defer */
    defer acc_block_on(async { n++; });  /* error: in an async body */
    defer {
        async int c = async { return 1; };    /* error or allowed: a future variable in a defer, which nobody can await */
    }
    return await a + await b;
}
