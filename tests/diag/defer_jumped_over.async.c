/* No jump over a defer into the rest of its block. */
#include <acc.h>

async int user(int n)
{
    if (n)
        goto after;
    defer acc_close(n);
after:
    {
        goto further;
        defer acc_close(1);
        defer acc_close(2);
    further:
        n++;
    }
back:
    if (n > 3)
        goto back;
    {
        defer acc_close(3);
        if (n)
            goto out;
    }
out:
    return n;
}
