/* GNU's cleanup attribute: the variable lives in the frame, and is cleaned up where its block is left. */
// flags: --no-line -std=gnu11
#include <acc.h>
#include <stdio.h>

static void report(int *n)
{
    printf("clean %d\n", *n);
}

static async int twice(int n)
{
    __attribute__((cleanup(report))) int kept = n;
    await acc_yield();
    return 2 * kept;
}

static async void wait_forever(void)
{
    __attribute__((cleanup(report))) int kept = 1;
    await acc_sleep(1000 * ACC_S);
    puts("never");
}

async int main(void)
{
    acc_spawn(wait_forever());
    printf("%d\n", await twice(21));
    return 0;
}
