/* async yield: a poll that answers once for each value, and goes on behind the yield next time. */
// flags: --no-line
#include <acc.h>
#include <stdio.h>

static async yield int count_down(int n)
{
    for (; n > 0; n--) {
        yield n;
        await acc_yield();
    }
}

static async int sum(int n)
{
    async yield int numbers = count_down(n);
    int x, total = 0;
    while (await acc_next(numbers, &x) > 0)
        total += x;
    return total;
}

async int main(void)
{
    printf("%d\n", await sum(4));
    return 0;
}
