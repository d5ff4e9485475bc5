// reference: futures
/* Section 7: streams that take from other streams, filters and merges; the inner one is dropped with the outer one. */
#include <acc.h>
#include <errno.h>
#include <stdio.h>

static async yield int numbers(int from, int to)
{
    defer printf("~%d ", from);
    for (int i = from; i < to; i++) {
        await acc_yield();
        yield i;
    }
    if (to == 100)
        return -ERANGE;
}

static async yield int odd(int from, int to)
{
    async yield int s = numbers(from, to);
    int x;
    while (try await acc_next(s, &x))
        if (x % 2)
            yield x;
}

static async yield int merged(int a, int b)
{
    async yield int left = odd(a, a + 6), right = numbers(b, b + 4);
    int x, y;
    int more_left = await acc_next(left, &x), more_right = await acc_next(right, &y);
    while (more_left > 0 || more_right > 0) {
        if (more_right <= 0 || (more_left > 0 && x <= y)) {
            yield x;
            more_left = await acc_next(left, &x);
        } else {
            yield y;
            more_right = await acc_next(right, &y);
        }
    }
}

static async yield int zipped(int n)
{
    async yield int a = numbers(n, n + 3), b = merged(n, n + 1);
    for (;;) {
        int x = 0, y = 0;
        await acc_join(acc_next(a, &x), acc_next(b, &y));
        if (x == 0)
            return;
        yield x * 100 + y;
    }
}

async int main(void)
{
    int x = 0, r;
    {
        async yield int o = odd(1, 8);
        while ((r = await acc_next(o, &x)) > 0)
            printf("%d ", x);
        puts("");
    }
    {
        async yield int m = merged(10, 12), fails = odd(97, 100);
        while ((r = await acc_next(m, &x)) > 0)
            printf("%d ", x);
        printf("%d\n", r);
        while ((r = await acc_next(fails, &x)) > 0)
            printf("%d ", x);
        printf("%d %d\n", r == -ERANGE, await acc_next(fails, &x));
    }
    {
        async yield int z = zipped(1);
        while ((r = await acc_next(z, &x)) > 0)
            printf("%d ", x);
        puts("");
        async yield int dropped = zipped(20);
        await acc_next(dropped, &x);
        printf("%d ", x);
    }
    puts("");
    return 0;
}
