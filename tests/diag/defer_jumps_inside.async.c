/* Jumps that stay inside a defer are fine. */
#include <acc.h>

async int user(int n)
{
    defer {
        for (int i = 0; i < 3; i++) {
            if (i == n)
                break;
            else
                continue;
        }
        switch (n) {
        case 1:
            break;
        }
        if (n)
            goto done;
        n++;
    done:
        n++;
    }
    await acc_yield();
    return n;
}
