/* An allocated future is a pointer: not its value, and not what it points to. */
#include <acc.h>
#include <stddef.h>
async int fetch(int n);
async double half(int n);
int use(int n);
acc_future(int) make(int n);
acc_future(int[3]) array;                /* not diagnosed: an async function cannot return an array */
acc_future(int(void)) function;          /* badly worded: "function type may not be qualified with an address space" */

async int user(acc_future(int) p)
{
    int n = p;                           /* not diagnosed: an await is missing */
    n = p + 1;                           /* not diagnosed: (no arithmetic) */
    use(p);                              /* not diagnosed: an await is missing */
    n = *p;                              /* not diagnosed: nothing to see behind it */
    n = p[0];                            /* not diagnosed */
    p++;                                 /* not diagnosed */
    p = 5;                               /* not diagnosed */
    p = &n;                              /* badly worded: "changes address space" */
    acc_future(double) d = p;            /* not diagnosed: of int */
    int *r = p;                          /* badly worded: "changes address space" */
    acc_future(int) const fixed = make(2);
    n += await fixed;                    /* not diagnosed: const */
    acc_cancel(fixed);                   /* not diagnosed: const */
    return p;                            /* not diagnosed: an await is missing */
}

acc_future(int) choice(int n)
{
    return n ? fetch(1) : NULL;          /* no error: an acc_future is wanted; says "changes address space" */
}
