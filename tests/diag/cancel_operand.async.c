/* acc_cancel and acc_cancelled take futures that have a place. */
#include <acc.h>
async int fetch(int n);
async yield int numbers(void);

async int user(int n)
{
    async int a = fetch(1), t = acc_spawn(fetch(2));
    acc_future(int) p = fetch(3);
    acc_cancel(n);
    acc_cancel(fetch(4));
    acc_cancel(async { return 1; });
    acc_cancel();
    acc_cancel(a, p);
    acc_cancel(acc_join(a));
    acc_cancel(await fetch(5));
    n = acc_cancel(p);
    n = acc_cancelled(n);
    n = acc_cancelled(fetch(6));
    n = acc_cancelled();
    return n + acc_cancelled(t);
}
