// reference: futures
/* Section 5: a `try` that leaves drops the futures in scope; one of a future's own value, too. */
#include <acc.h>
#include <errno.h>
#include <stdio.h>

static async int wait(char name, int turns, int value)
{
    defer printf("~%c ", name);
    for (int i = 0; i < turns; i++)
        await acc_yield();
    return value;
}

static async int work(int fails)
{
    async int a = wait('a', 9, 1);
    async int b = wait('b', 2, fails == 1 ? -EIO : 2);
    await acc_race(a, b);
    int n = try await b;
    {
        defer printf("defer ");
        async int c = wait('c', 9, 3), d = wait('d', 1, fails == 2 ? -EPERM : 4);
        await acc_race(c, d);
        n += try await d + try (await d);
    }
    n += try await a;
    return n;
}

async int main(void)
{
    for (int fails = 0; fails < 3; fails++)
        printf("%d\n", await work(fails));
    return 0;
}
