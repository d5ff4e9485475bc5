/* An allocated future is a pointer: not its value, and not what it points to. */
#include <acc.h>
#include <stddef.h>
async int fetch(int n);
async double half(int n);
int use(int n);
acc_future(int) make(int n);
acc_future(int[3]) array;                /* not diagnosed: an async function cannot return an array */
acc_future(int(void)) function;          /* not diagnosed: nor a function */

/* The messages say 'typeof(typeof(acc_future(int)))' (aka 'acc_future(int)'), where 'acc_future(int)' would do; and that
 * an await is missing would help more than "incompatible pointer to integer conversion". */
async int user(acc_future(int) p)
{
    int n = p;                           /* an await is missing */
    n = p + 1;                           /* the same (no arithmetic) */
    use(p);                              /* an await is missing */
    p = 5;
    p = &n;                              /* "changes address space of pointer" */
    acc_future(double) d = p;
    int *r = p;                          /* "changes address space of pointer" */
    return p;                            /* an await is missing */
}

async int silent(acc_future(int) p)
{
    int n = *p;                          /* not diagnosed: nothing to see behind it */
    n = p[0];                            /* not diagnosed */
    p++;                                 /* not diagnosed */
    acc_future(int) const fixed = make(2);
    n += await fixed;                    /* not diagnosed: const */
    acc_cancel(fixed);                   /* not diagnosed: const */
    return n;
}

acc_future(int) choice(int n)
{
    return n ? fetch(1) : NULL;          /* no error: an acc_future is wanted; says "changes address space of pointer" */
}
