// reference: futures
/* Section 5: an allocated future may be polled in one task and awaited in another later: whoever polled it last is
 * woken. */
#include <acc.h>
#include <stdio.h>

static acc_future(int) shared;
static int opened;

static async int work(void)
{
    puts("work starts");
    while (!opened)
        await acc_sleep(ACC_MS);
    puts("work ends");
    return 42;
}

static async void begins(void)
{
    printf("race %d\n", await acc_race(shared, acc_yield()));
    puts("first task ends");
}

static async void ends(void)
{
    printf("%d\n", await shared);
}

async int main(void)
{
    shared = work();
    async void first = acc_spawn(begins());
    await first;
    async void second = acc_spawn(ends());
    for (int i = 0; i < 3; i++)
        await acc_yield();
    opened = 1;
    await second;
    printf("%d\n", shared == NULL);
    return 0;
}
