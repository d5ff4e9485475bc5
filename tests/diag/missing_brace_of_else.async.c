/* A brace that is missing after `else`: the function ends too early, and what follows is outside of it. */
#include <acc.h>

async int fetch(int n);

async int user(int n)
{
    if (n == 0) {
        n = await fetch(n);
    } else
        n = 1;
        n += await fetch(n);
    }
    await acc_yield();
    n = await fetch(n);
    return n;
}
