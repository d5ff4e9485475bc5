// reference: coroutines
/* Section 5: a spawned task is first polled after the current poll has returned; tasks take turns first in, first out. */
#include <acc.h>
#include <stdio.h>

static async void count(char name, int turns)
{
    for (int i = 0; i < turns; i++) {
        printf("%c%d ", name, i);
        await acc_yield();
    }
    printf("%c. ", name);
}

async int main(void)
{
    acc_spawn(count('a', 3));
    acc_spawn(count('b', 1));
    printf("main0 ");
    acc_spawn(count('c', 2));
    await acc_yield();
    printf("main1 ");
    acc_spawn(count('d', 0));
    await acc_yield();
    printf("main2 ");
    await acc_yield();
    printf("main3 ");
    await acc_yield();
    puts("main4");
    return 0;
}
