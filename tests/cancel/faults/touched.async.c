/* Its defer touches what is gone, but only when it is cancelled. */
#include <acc.h>
#include <stdlib.h>

static async void task(int *number)
{
    defer *number = 1;
    await acc_yield();
    await acc_yield();
}

async int main(void)
{
    int *number = malloc(sizeof *number);
    acc_spawn(task(number));
    {
        defer free(number);
        await acc_yield();
        for (int i = 0; i < 4; i++)
            await acc_yield();
    }
    return 0;
}
