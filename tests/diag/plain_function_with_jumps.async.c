// flags: -std=gnu11
/* Labels, jumps and switches of plain functions are none of the dialect's business; futures in them are. */
#include <acc.h>
async int f(int n);

int plain(int n)
{
    void *to = &&second;
first:
    n++;
    goto *to;
second:
    if (n < 3)
        goto first;
    __asm__ goto("" : : : : first, second);
    switch (n) {
    case 1:
        n += f(1);
        break;
    case 2 ... 3:
    default:
        f(2);
    }
    do {
        if (n)
            continue;
        break;
    } while (f(3));
    for (int i = f(4); i < n; i++)
        n = f(5) ? 1 : f(6).x;
    return ({ f(7); });
}
