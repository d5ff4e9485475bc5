#include "counting.h"

#include <acc.h>

_Async _Yield int counting(int to)
{
    struct words words = { 1, to };
    for (; words.async <= words.yield; words.async++) {
        _Await acc_yield();
        _Yield words.async;
    }
}

_Async int twice(int n)
{
    _Await acc_yield();
    return 2 * n;
}
