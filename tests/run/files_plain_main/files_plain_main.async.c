// reference: futures
/* Sections 5 and 8: a plain C file, which acc never sees, with the program's main: it calls plain functions that block
 * on futures. */
#include <acc.h>
#include <stdio.h>

#include "work.h"

static acc_future(int) background;

static async int work(int n, int turns)
{
    for (int i = 0; i < turns; i++)
        await acc_yield();
    return n + turns;
}

void work_start(int n)
{
    background = acc_spawn(work(n, 3));
}

int work_finish(void)
{
    return acc_block_on(async { return await background; });
}

int work_both(int (*callback)(int), int n)
{
    return acc_block_on(async {
        async int a = work(n, 2), b = work(callback(n), 1);
        await acc_join(a, b);
        return await a * 100 + await b;
    });
}
