// flags: --keywords=underscore
/* Section 1: the underscored words for futures, blocks and streams, while async, await, defer, try and yield are names
 * of the program. */
#include <acc.h>
#include <stdio.h>

static _Async int later(int async)
{
    _Await acc_yield();
    return async;
}

static _Async _Yield int numbers(int yield)
{
    _Defer puts("numbers left");
    while (yield > 0)
        _Yield _Try _Await later(yield--);
}

static int try(int await)
{
    return await + 1;
}

_Async int main(void)
{
    int defer = 3, await = 0;
    _Async int async = later(1), yield = _Async {
        defer++;
        return defer + _Await later(try(1));
    };
    _Async int (*pointer)(int) = later;
    _Async _Yield int s = numbers(2);
    acc_future(int) p = pointer(5);
    _Await acc_join(async, yield);
    printf("%d %d %d %d\n", _Await async, _Await yield, defer, _Await p);
    while (_Await acc_next(s, &await) > 0)
        printf("%d\n", await);
    printf("%d\n", _Await acc_race(pointer(6), acc_sleep(3600 * ACC_S)));
    return 0;
}
