// What an await gives may be left alone, wherever the future is: nothing is copied then, and no compiler warns.
#include <acc.h>
#include <stdio.h>

struct fixed { const int n; };
struct big { int v[12]; };

static int polls;

async int count(int n)
{
    polls++;
    if (n <= 0)
        return n;
    await acc_yield();
    await count(n - 1);
    n > 1 ? await count(0) : await count(-1);
    await count(0), (await count(-1));
    (void)await count(0);
    (n && await count(-1));
    for (await count(0); n < 0; await count(0))
        n++;
    return n;
}

async struct fixed fixed(int n)
{
    if (n > 0)
        await fixed(n - 1);
    return (struct fixed){ n };
}

async struct big big(int n)
{
    if (n > 0)
        await big(n - 1);
    return (struct big){ .v = { n } };
}

async int main(void)
{
    async int (*p)(int) = count;
    async int v = count(2), w = p(2), t = acc_spawn(count(1));
    acc_future(int) b = count(2), c = p(1);
    await v;
    await w;
    await t;
    await b;
    await c;
    await p(1);
    await (*p)(1);
    await acc_spawn(count(1));
    await fixed(2);
    await big(2);
    await async { return await count(1); };
    printf("%d %s\n", polls, b || c ? "kept" : "released");
    printf("%d %d %d\n", await count(1), (await fixed(2)).n, (await big(2)).v[0]);
    return 0;
}
