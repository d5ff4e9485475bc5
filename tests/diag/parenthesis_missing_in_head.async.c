/* A ')' is missing in the head of a function: for clang it is none, and neither is what comes after it. */
#include <acc.h>

static async int broken(void(
{
    enum small { A, B } e = B;
    return await async { return e; };
}

static async int other(int n)
{
    return await async { return n; };
}

static int plain(int n)
{
    return acc_block_on(async { return n; });
}

async int main(void)
{
    return await broken() + await other(1) + plain(2);
}
