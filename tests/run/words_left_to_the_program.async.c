// flags: --keywords=underscore
/* Section 1: with --keywords=underscore the plain words are the program's own: variables, functions, types and macros. */
#include <acc.h>
#include <stdio.h>

typedef int async;

static int await(int try)
{
    int yield = try + 1;
    return yield;
}

#define defer(x) ((x) * 2)

static _Async int later(async value)
{
    _Await acc_yield();
    return value;
}

static _Async async typed(int await)
{
    _Await acc_yield();
    return await + 1;
}

_Async int main(void)
{
    async n = _Await later(await(5));
    int yield = defer(n), try = yield + 1;
    _Defer printf("%d %d %d\n", n, yield, try);
    _Await acc_yield();
    n += _Try _Await later(await(try));
    yield = _Await typed(defer(yield));
    return 0;
}
