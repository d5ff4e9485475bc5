// flags: --keywords=underscore
/* The words as the file spells them. */
#include <acc.h>
#include <errno.h>
#include <unistd.h>
_Async int work(int n);

_Async int user(int n)
{
    if (n)
        _Defer acc_close(1);
    sleep(1);
    n += _Await work(n);
    return errno;
}
