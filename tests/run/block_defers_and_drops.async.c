// reference: futures
/* Sections 5 and 6: defers and future variables in a block; when it ends, when it is cancelled in the middle, when it
 * never ran. */
#include <acc.h>
#include <stdio.h>

static async void wait(char name)
{
    defer printf("~%c ", name);
    for (;;)
        await acc_yield();
}

async int main(void)
{
    char name = 'a';
    {
        async int block = async {
            defer printf("defer %c ", name);
            async void own = wait(name);
            name++;
            await acc_race(own, acc_yield());
            for (int i = 0; i < 3; i++) {
                name++;
                async void turn = wait(name);
                defer printf("turn%d ", i);
                await acc_race(turn, acc_yield());
                if (i == 1)
                    return i;
            }
            return -1;
        };
        printf("%d\n", await block);
    }
    {
        async void cancelled = async {
            defer printf("outer ");
            {
                async void a = wait('x'), b = wait('y');
                defer printf("inner ");
                await acc_join(b, a);
            }
            printf("never");
        };
        async void never = async {
            defer printf("never ");
            await acc_yield();
        };
        await acc_race(cancelled, acc_yield());
        if (name != 'a')
            await never;
    }
    puts("");
    async void spawned = acc_spawn(async {
        defer printf("spawned ");
        await wait('s');
    });
    await acc_yield();
    await acc_yield();
    acc_cancel(spawned);
    printf("%c\n", name);
    return 0;
}
