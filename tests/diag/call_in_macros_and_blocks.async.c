// flags: -std=gnu11
/* What an async body cannot call, through macros and parentheses, and in the blocks of plain functions. */
#include <acc.h>
#include <stdlib.h>
#define TAKE(n) alloca(n)
#define SAME(x) x
int save(void *buffer);
async int f(int n)
{
    char *p = TAKE(10), *q = SAME(alloca)(10), *r = SAME(alloca(10));
    char *s = (__builtin_alloca)(10);
    return p == q && r == s;
}
int plain(int n, ...)
{
    acc_block_on(async { __builtin_va_list list; __builtin_va_start(list, n); return 1; });
    acc_block_on(async { return acc_block_on(f(1)); });
    return acc_block_on(async { return __builtin_frame_address(0) != 0; });
}
