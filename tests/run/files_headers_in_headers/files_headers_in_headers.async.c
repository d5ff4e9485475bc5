/* Headers whose async declarations are in headers that they include first; behind #line, in an #if, by a macro's name. */
#include <acc.h>
#include "plain.h"
#ifdef NOT_DEFINED
#include "inner.h"
#else
#include "outer.h"
#endif
#line 100 "elsewhere.c"
#include <stdio.h>
#define INNER "more.h"
#include INNER

async int twice(int n)
{
    await acc_yield();
    return 2 * n;
}

async int more(int n)
{
    return await twice(n) + plain(n);
}

async int main(void)
{
    printf("%d at line %d\n", await more(3), __LINE__);
    return 0;
}
