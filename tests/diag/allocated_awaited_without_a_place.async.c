/* `await p` sets p to null: p is an lvalue that can be assigned. */
#include <acc.h>
async int fetch(int n);
acc_future(int) make(int n);

async int user(int n, acc_future(int) p)
{
    acc_future(int) const fixed = make(2);
    int sum = await make(1);
    sum += await (n ? p : make(3));
    sum += await (p = make(4));
    acc_cancel(make(5));
    sum += await (p);
    return sum;
}
