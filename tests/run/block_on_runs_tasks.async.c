// reference: coroutines
/* Section 5: tasks spawned from plain code and from async code run in acc_block_on; those that still wait go on in the next one. */
#include <acc.h>
#include <stdio.h>

static int ticks;

static async void ticker(int count)
{
    for (int i = 0; i < count; i++) {
        ticks++;
        await acc_yield();
    }
}

static async int wait_for_ticks(int wanted)
{
    while (ticks < wanted)
        await acc_yield();
    return wanted;
}

static async int spawner(int count)
{
    acc_spawn(ticker(count));
    return await wait_for_ticks(ticks + 1);
}

int main(void)
{
    acc_spawn(ticker(10));
    printf("%d\n", ticks);
    printf("%d\n", acc_block_on(wait_for_ticks(3)));
    printf("%d\n", ticks < 10);
    printf("%d\n", acc_block_on(wait_for_ticks(10)));
    printf("%d\n", acc_block_on(spawner(5)));
    printf("%d\n", acc_block_on(wait_for_ticks(15)));
    printf("%d\n", ticks);
    return 0;
}
