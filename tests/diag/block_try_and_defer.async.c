/* `try` in a block follows the block's own type; a defer cannot wait for a block. */
#include <acc.h>
#include <stdlib.h>
int step(int n);

async double user(int n)
{
    await async {
        try step(1);
    };
    async unsigned a = async {
        try step(2);
        return 1U;
    };
    async double b = async {
        try step(3);
        return 1.0;
    };
    defer await async { n++; };
    return await a + await b;
}
