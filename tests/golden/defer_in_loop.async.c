/* A defer in a loop: it runs at the end of each turn, by continue, by break and by return. */
// flags: --no-line
#include <acc.h>
#include <stdio.h>

static async int turns(int last)
{
    for (int i = 0;; i++) {
        defer printf("end of turn %d\n", i);
        await acc_yield();
        if (i == 0)
            continue;
        if (i == last)
            break;
        if (i == 2)
            return i;
        printf("turn %d\n", i);
    }
    puts("after the loop");
    return -1;
}

int main(void)
{
    printf("%d\n", acc_block_on(turns(1)));
    printf("%d\n", acc_block_on(turns(5)));
    return 0;
}
