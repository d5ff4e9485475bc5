/* A plain function with blocks and calls of many lines, which become short: what follows keeps its line. */
#include <acc.h>
#include <stdio.h>

static async int number(int n)
{
    await acc_yield();
    return n;
}

#define SHOW(x) printf("%d at %d\n", (x), __LINE__)

int main(void)
{
    int sum = acc_block_on(
        number(
            1
        )
    );
    SHOW(sum);
    if (acc_block_on(async {
        int two = await number(2);
        SHOW(two);
        return two;
    }) == 2)
        SHOW(sum);
    else
        SHOW(0);
    for (int i = 0;
         i < 2;
         i++) {
        sum += acc_block_on(async { return
            i; });
        SHOW(sum);
    }
    sum = acc_block_on(number(
        3));
    SHOW(4);
    return 0;
}
