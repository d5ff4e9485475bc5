/* An async function has no variable arguments. */
// flags: -std=gnu11
#include <acc.h>

async int user(int n)
{
    __builtin_va_list list;
    __builtin_va_start(list, n);
    return n;
}
