/* switch with fallthrough, and goto back over an await. */
#include <acc.h>
#include <stdio.h>

static async void describe(int n)
{
    int tries = 0;
again:
    switch (n) {
    case 1:
        await acc_yield();
        printf("one ");
        /* fall through */
    case 2:
        await acc_yield();
        puts("two");
        break;
    default:
        printf("other %d\n", ++tries);
        await acc_yield();
        if (tries < 2)
            goto again;
    }
}

async int main(void)
{
    for (int n = 1; n <= 3; n++)
        await describe(n);
    return 0;
}
