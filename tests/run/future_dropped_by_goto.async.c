// reference: futures
/* Section 5: `goto` out of a block, and back over a declaration, drops; the future that is then made is a new one. */
#include <acc.h>
#include <stdio.h>

static async int wait(char name, int turn)
{
    defer printf("~%c%d ", name, turn);
    for (;;)
        await acc_yield();
    return 0;
}

async int main(void)
{
    int turn = 0;
again:;
    async int a = wait('a', turn);
    await acc_race(a, acc_yield());
    {
        async int b = wait('b', turn), c = wait('c', turn);
        await acc_race(b, c, acc_yield());
        if (turn == 0)
            goto inside;
        if (turn == 1) {
            turn++;
            goto again;
        }
        if (turn == 2)
            goto out;
    inside:
        printf("inside ");
    }
    turn++;
    goto again;
out:
    puts("out");
    return 0;
}
