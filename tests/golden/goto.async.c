/* goto back over an await, and into the middle of a block that holds one. */
// flags: --no-line
#include <acc.h>
#include <stdio.h>

static async void retry(int attempts)
{
again:
    printf("%d left\n", attempts);
    await acc_yield();
    if (--attempts > 0)
        goto again;
    goto inside;
    for (;;) {
        puts("not this");
inside:
        await acc_yield();
        puts("inside");
        break;
    }
}

int main(void)
{
    acc_block_on(retry(2));
    return 0;
}
