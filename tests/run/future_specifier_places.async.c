/* Sections 2 and 5: `async` anywhere among the specifiers of a future variable, a stream and a pointer, over lines,
 * with comments between. */
#include <acc.h>
#include <stdio.h>

static int async later(int n)
{
    await acc_yield();
    return n;
}

int static yield async numbers(int n)
{
    while (n > 0)
        yield n--;
}

async int main(void)
{
    int async a = later(1), b = later(2);
    long async int c = async { return 3L; };
    async
    int
    // a comment
    d /* another */ =
        later(4);
    int async (*p)(int) = later, (*q)(int) = p;
    int yield async s = numbers(2);
    unsigned async int e = async { return 5U; }, f = async/* a block */{ return 6U; };
    async struct pair { int x, y; } g = async { struct pair h = {7, 8}; return h; };
    int x = 0;
    printf("%d %d %ld %d\n", await a, await b, await c, await/**/d);
    printf("%d %d\n", await p(9), await q(10));
    while (await acc_next(s, &x) > 0)
        printf("%d ", x);
    printf("%u %u %d\n", await e, await f, (await g).y);
    return 0;
}
