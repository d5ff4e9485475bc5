/* Frees its memory only if it is not cancelled. */
#include <acc.h>
#include <stdlib.h>

static async void task(void)
{
    char *volatile memory = malloc(10);
    await acc_yield();
    free(memory);
}

async int main(void)
{
    acc_spawn(task());
    for (int i = 0; i < 4; i++)
        await acc_yield();
    return 0;
}
