/* An await in a loop: the label stands inside the loop, the loop is as it was. */
// flags: --no-line
#include <acc.h>
#include <stdio.h>

static async int count_up(int end)
{
    int sum = 0;
    for (int i = 0; i < end; i++) {
        // Comments stay where they are.
        await acc_yield();
        printf("%d ", i);
        sum += i;
    }
    puts("");
    return sum;
}

async int main(void)
{
    int sum = await count_up(5);
    printf("%d\n", sum);
    return 0;
}
