// flags: -std=gnu11
/* An operand of ?: that is no future, where the other one is. */
#include <acc.h>
#include <stddef.h>
async int f(int n);
struct pair { int a; };

async int user(int n, acc_future(int) given, struct pair p)
{
    acc_future(int) j = n ? n : f(1);
    j = n ? f(2) : n + 1;
    j = n ?: f(3);
    j = (n, n ? (n, f(4)) : (n, 5));
    j = n ? 0 : f(6);
    j = n ? f(7) : NULL;
    j = n ? f(8) : given;
    j = n ? f(9) : f(10);
    j = n ? f(11) : n > 1 ? f(12) : 0;
    j = n ? f(13) : 1.5 * n;
    j = n ? 5 : f(14);
    j = n ? (0x0L) : f(15);
    return await j;
}

acc_future(int) plain(int n)
{
    return n ? f(1) : n;
}

async int zeros(int n)
{
    acc_future(int) j = n ? f(1) : 00;
    j = n ? f(2) : 0x0uL;
    j = n ? f(3) : 0b0;
    j = n ? f(4) : 0.0;
    j = n ? f(5) : 0b1;
    j = n ? f(6) : 0x1;
    j = n ? f(7) : (void)0;
    j = n ? f(8) : f(9) + 1;
    n = sizeof f;
    return await j;
}
