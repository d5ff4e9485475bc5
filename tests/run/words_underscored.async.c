// reference: gcc
/* Section 1: _Async, _Await, _Defer and _Try mean what the plain words mean, and may be mixed with them. */
#include <acc.h>
#include <stdio.h>

static _Async int later(int value)
{
    _Await acc_yield();
    return value;
}

_Async static int checked(int value)
{
    _Defer printf("left ");
    int first = _Try _Await later(value);
    defer printf("mixed ");
    int second = try _Await later(first - 1);
    return first + _Try await later(second);
}

async int main(void)
{
    printf("= %d\n", await checked(3));
    printf("= %d\n", _Await checked(0));
    printf("= %d\n", _Await checked(-3));
    return 0;
}
