// reference: futures
/* Section 5: a block awaited on the spot, in conditions, arguments, initializers, under && and ?:; capturing what is
 * so at that moment. */
#include <acc.h>
#include <stdio.h>

static async int later(int n)
{
    await acc_yield();
    return n;
}

static int add(int a, int b)
{
    return a + b;
}

async int main(void)
{
    int n = 1;
    if (await async { return n == 1; } && await async { n = 9; return await later(n) == 9; })
        puts("both");
    int list[] = {await async { return n; }, await async { return n + await later(1); }};
    printf("%d %d\n", list[0], list[1]);
    printf("%d\n", add(n++, await async { return n * 10; }));
    printf("%d\n", add(await async { return n * 10; }, n++));
    n = n > 5 ? await async { return 1; } : await (async { return await later(n) + 100; });
    printf("%d\n", n);
    for (int i = await async { return 2; }; await async { return i < 4; }; i += await async { return 1; })
        printf("%d ", i);
    puts("");
    return await async { return n == 103 ? 0 : 1; };
}
