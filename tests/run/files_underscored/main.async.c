// flags: --keywords=underscore
/* Section 1: with --keywords=underscore the words of a header are erased too, and the plain ones are names. */
#include "counting.h"

#include <acc.h>
#include <stdio.h>

_Async int main(void)
{
    int async = 1, yield = 2, x, sum = 0;
    _Async _Yield int s = counting(3);
    while (_Await acc_next(s, &x) > 0)
        sum += x;
    printf("%d %d\n", sum + async + yield, _Await twice(4));
    return await;
}
