/* defer on every way out, and try as one of them. */
// flags: --no-line
#include <acc.h>
#include <errno.h>
#include <stdio.h>

static async int open_later(int n, int fails)
{
    await acc_yield();
    if (fails)
        return -ENOENT;
    printf("open %d\n", n);
    return n;
}

static void shut(int n)
{
    printf("close %d\n", n);
}

static async int both(int fails)
{
    int a = try await open_later(1, 0);
    defer shut(a);
    int b = try await open_later(2, fails);
    defer shut(b);
    return 5 * a;
}

async int main(void)
{
    printf("%d\n", await both(0));
    printf("%d\n", await both(1));
    return 0;
}
