/* `await p` sets p to null: p is an lvalue that can be assigned. */
#include <acc.h>
async int fetch(int n);
acc_future(int) make(int n);

async int user(int n, acc_future(int) p)
{
    acc_future(int) const fixed = make(2);
    int sum = await make(1);             /* error: not an lvalue: nobody could release it twice; write acc_future(int) p = make(1); */
    sum += await fixed;                  /* error: const */
    sum += await (n ? p : make(3));      /* error: not an lvalue */
    sum += await (p = make(4));          /* error: not an lvalue */
    acc_cancel(make(5));                 /* error: not an lvalue */
    acc_cancel(fixed);                   /* error: const */
    sum += await (p);                    /* no error */
    return sum;
}
