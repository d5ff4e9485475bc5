// reference: coroutines
/* Section 6: tasks that ended by return, by try or at their end just before main did are not cancelled again. */
#include <acc.h>
#include <stdio.h>

static async int later(int value)
{
    await acc_yield();
    return value;
}

static async int by_return(void)
{
    defer puts("return");
    return await later(1);
}

static async int by_try(void)
{
    defer puts("try");
    return (try await later(-1)) + 1;
}

static async void at_end(void)
{
    defer puts("end");
    await acc_yield();
}

static async void without_wait(void)
{
    defer puts("no wait");
}

static async void waiting(void)
{
    defer puts("cancelled");
    (void)await later(1);
    (void)await later(2);
    (void)await later(3);
}

async int main(void)
{
    acc_spawn(by_return());
    acc_spawn(by_try());
    acc_spawn(at_end());
    acc_spawn(without_wait());
    acc_spawn(waiting());
    await acc_yield();
    await acc_yield();
    puts("main ends");
    return 0;
}
