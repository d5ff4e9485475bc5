/* What acc_join, acc_race and acc_next give is awaited where it stands: no acc_future holds it, and 'await' would not make one. */
#include <acc.h>

static async int f(int n)
{
    return n;
}

static async yield int numbers(int to)
{
    yield to;
}

static async int take(acc_future(int) p)
{
    return await p;
}

async int held(int n)
{
    async yield int s = numbers(1);
    acc_future(int) p = acc_next(s, &n);
    acc_future(void) j = acc_join(f(1), f(2));
    acc_future(int) k = async { return await acc_race(f(1), f(2)); };
    p = (acc_race(f(1), f(2)));
    n = acc_race(f(1), f(2));
    await j;
    return await take(acc_race(f(1), f(2))) + await p + await k;
}
