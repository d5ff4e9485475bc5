/* acc_spawn gives a handle: a future that waits for the task, reads its value, and can cancel it. */
// flags: --no-line
#include <acc.h>
#include <stdio.h>

static async int work(const char *name, int value)
{
    printf("%s ", name);
    await acc_yield();
    return value;
}

static async int two_tasks(void)
{
    async int first = acc_spawn(work("first", 1));
    async int second = acc_spawn(work("second", 2));
    acc_cancel(second);
    return await first + (acc_cancelled(second) ? 10 : await second);
}

async int main(void)
{
    printf("%d\n", await two_tasks());
    return 0;
}
