// reference: futures
/* Section 8: static async functions, streams, blocks and types of the same names in two files are each its file's own.
 * */
#include <acc.h>
#include <stdio.h>

#include "other.h"

struct state {
    int n;
};

static int calls;

static async struct state step(int n)
{
    calls++;
    await acc_yield();
    return (struct state){n + 1};
}

static async yield int values(int n)
{
    while (n-- > 0)
        yield n;
}

static async int sum(void)
{
    static int turns;
    int total = 0, x;
    async yield int s = values(3);
    while (await acc_next(s, &x) > 0)
        total += x + 1;
    async int block = async {
        turns++;
        return (await step(turns)).n;
    };
    return total * 10 + await block;
}

async int main(void)
{
    async int here = sum(), there = other_sum();
    await acc_join(here, there);
    printf("%d %d\n", await here, await there);
    printf("%d %d\n", await sum(), await other_sum());
    printf("%d\n", calls);
    return 0;
}
