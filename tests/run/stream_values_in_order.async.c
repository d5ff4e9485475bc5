// reference: futures
/* Sections 3 and 7: `yield` takes any expression, with awaits in it; the value is computed at the yield; the taker's
 * place is found before the stream runs. */
#include <acc.h>
#include <stdio.h>

static int shared = 1;

static async int later(int n)
{
    await acc_yield();
    return n;
}

static async yield int expressions(int n)
{
    yield await later(n) + 1;
    yield shared++;
    yield n > 5 ? await later(60) : n;
    yield (shared = 70, shared + await later(n));
    yield (await later(1) && n) || shared > 1000;
    shared = 100;
    yield shared;
    shared = 200;
    yield ({
        int sum = await later(1000);
        sum + shared;
    });
    if (n)
        yield -1;
    else
        yield -2;
    do
        yield --n;
    while (n > 5);
}

static int places[10], at, calls;

static int *place(void)
{
    calls++;
    return &places[at++];
}

async int main(void)
{
    async yield int s = expressions(7);
    while (await acc_next(s, place()) > 0) {
        printf("%d(%d) ", places[at - 1], shared);
        shared += 1;
    }
    printf("%d %d\n", at, calls);
    int x = 0, list[3] = {0}, i = 0;
    async yield int t = expressions(3);
    int r = await acc_next(t, &list[i++]) + await acc_next(t, &list[await later(i)]) * 10;
    printf("%d %d %d %d\n", r, list[0], list[1] > 0, i);
    if (await acc_next(t, &x) == 1 && x == 3 && !(await acc_next(t, &x) < 0))
        printf("%d\n", x);
    return 0;
}
