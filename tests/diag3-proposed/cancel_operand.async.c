/* acc_cancel and acc_cancelled take futures that have a place; acc_cancelled a handle. */
#include <acc.h>
async int fetch(int n);
async yield int numbers(void);

async int user(int n)
{
    async int a = fetch(1), t = acc_spawn(fetch(2));
    acc_future(int) p = fetch(3);
    acc_cancel(n);                       /* error: an int */
    acc_cancel(fetch(4));                /* error: a call: it never runs */
    acc_cancel(async { return 1; });     /* error */
    acc_cancel(acc_spawn(fetch(5)));     /* error or allowed: the lead decides */
    acc_cancel();                        /* error: one operand */
    acc_cancel(a, p);                    /* error: one operand */
    n = acc_cancel(p);                   /* error: no value */
    n = acc_cancelled(a);                /* error: 'a' is no task's handle */
    n = acc_cancelled(n);                /* error */
    n = acc_cancelled(fetch(6));         /* error */
    n = acc_cancelled();                 /* error */
    return n + acc_cancelled(t);         /* no error */
}
