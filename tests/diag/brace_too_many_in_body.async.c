/* A brace too many ends the function: what follows of it is one error, and the next functions are looked at as ever. */
#include <acc.h>

static async int wait_for(int n)
{
    for (int i = 0; i < n; i++) {
        await acc_yield();
    }
    }
    if (n > 3)
        return 3;
    while (await wait_for(n - 1) > 0) {
        n--;
        await acc_yield();
    }
    defer acc_now();
    return n;
}

async int user(void)
{
    int n = wait_for(3);
    return n;
}
