/* An allocated future is a pointer of its own kind: not its future's value, and nothing to compute with. */
#include <acc.h>
#include <stddef.h>
async int fetch(int n);
async double half(int n);
int use(int n);
acc_future(int) make(int n);

async int user(acc_future(int) p)
{
    int n = p;
    n = p + 1;
    use(p);
    p = 5;
    p = &n;
    acc_future(double) d = p;
    int *r = p;
    return p;
}

async int of_futures(acc_future(acc_future(int)) p)
{
    int n = await p;
    return n;
}

async int silent(acc_future(int) p)
{
    int n = *p;
    n = p[0];
    p++;
    acc_future(int) const fixed = make(2);
    n += await fixed;
    acc_cancel(fixed);
    return n;
}

int plain(acc_future(int) p)
{
    p += 1;
    return p;
}
