/* No label of a switch behind a defer in its block. */
#include <acc.h>

async int user(int n)
{
    switch (n) {
    case 0: {
        defer acc_close(1);
        break;
    }
    case 1:
        defer acc_close(2);
        break;
    case 2:
        break;
    default:
        n++;
    }
    return n;
}
