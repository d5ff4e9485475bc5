/* acc_spawn: tasks beside main; the one that still runs at its end is cancelled, and its defer runs. */
// flags: --no-line
#include <acc.h>
#include <stdio.h>

static async void turns(const char *name, int count)
{
    for (int i = 0; i < count; i++) {
        printf("%s %d\n", name, i);
        await acc_yield();
    }
}

static async void forever(void)
{
    defer puts("left");
    for (;;)
        await acc_sleep(ACC_S);
}

async int main(void)
{
    acc_spawn(turns("a", 2));
    acc_spawn(turns("b", 2));
    acc_spawn(forever());
    puts("main");
    await acc_sleep(20 * ACC_MS);
    puts("done");
    return 0;
}
