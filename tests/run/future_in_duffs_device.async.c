// A loop that is entered only at a `case` awaits a future variable again in its next turn.
#include <acc.h>
#include <stdio.h>

static async int later(int n)
{
    await acc_yield();
    return n + 1;
}

static async int turns(int n)
{
    int sum = 0;
    async int value = later(10);
    switch (n % 2) {
        do {
    case 0:
        sum += await value;
        /* fall through */
    case 1:
        sum++;
        } while (n-- > 0);
    }
    return sum;
}

async int main(void)
{
    printf("%d %d\n", await turns(2), await turns(3));
    return 0;
}
