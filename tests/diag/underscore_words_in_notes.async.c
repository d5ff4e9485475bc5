// flags: --keywords=underscore
/* Notes and what is put into messages spell the words as the file does. */
#include <acc.h>
#include <stddef.h>
_Async int f(int n);
_Async double measure(void);
int g(int n);
_Async int g(int n);
_Async int h(int n);
int h(int n);
_Async int (*pointer)(int);

_Async int user(int n)
{
    _Async int a[2] = {f(1)};
    _Async { return 1; };
    acc_future(int) p = NULL;
    int try = 1, await = 2;
    n = p;
    n = pointer(1);
    f(try);
    if (n)
        goto behind;
    _Defer n++;
behind:
    switch (await) {
        _Async int v = f(1);
    case 1:
        return await + f(2);
    }
    return n;
}
_Async double tries(int n)
{
    return _Try g(n);
}
