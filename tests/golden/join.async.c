/* acc_join: each poll polls those that are not done, in order. */
// flags: --no-line
#include <acc.h>
#include <stdio.h>

static async int steps(const char *name, int count)
{
    for (int i = 1; i <= count; i++) {
        printf("%s%d ", name, i);
        await acc_yield();
    }
    return count;
}

static async int both(void)
{
    async int a = steps("a", 2), b = steps("b", 3);
    await acc_join(a, b);
    return await a + await b;
}

async int main(void)
{
    int sum = await both();
    await acc_join(steps("c", 1), steps("d", 2));
    printf("= %d\n", sum);
    return 0;
}
