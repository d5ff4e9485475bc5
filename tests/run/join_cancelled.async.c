// reference: futures
/* Sections 5 and 6: when a join or a race is dropped, its operands in place are, in reverse order, and each is
 * cancelled where it stands; variables are * left to their scope. */
#include <acc.h>
#include <stdio.h>

static async int wait(char name, int turns)
{
    defer printf("~%c ", name);
    for (int i = 0; i < turns; i++)
        await acc_yield();
    return turns;
}

static async void holder(int race)
{
    defer printf("holder ");
    async int v = wait('v', 9);
    acc_future(int) p = wait('p', 9);
    defer acc_cancel(p);
    {
        defer printf("inner ");
        if (race)
            await acc_race(wait('a', 9), v, async {
                defer printf("~block ");
                await wait('b', 9);
            }, p, acc_join(wait('c', 9), wait('d', 1), wait('e', 9)), wait('f', 9));
        else
            await acc_join(wait('a', 9), v, acc_race(wait('b', 9), wait('c', 9)), p, wait('d', 1), wait('e', 9));
    }
}

async int main(void)
{
    for (int race = 0; race < 2; race++) {
        {
            async void h = holder(race);
            await acc_race(h, wait('y', 3));
            printf("| ");
        }
        puts("");
    }
    async void task = acc_spawn(holder(0));
    for (int i = 0; i < 4; i++)
        await acc_yield();
    printf("| ");
    acc_cancel(task);
    puts("");
    return 0;
}
