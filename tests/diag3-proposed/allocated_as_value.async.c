/* An allocated future is a pointer: not its value, and not what it points to. */
#include <acc.h>
async int fetch(int n);
async double half(int n);
int use(int n);

async int user(void)
{
    acc_future(int) p = fetch(1), q = NULL;
    int n = p;                           /* error at p: an await is missing */
    n = p + 1;                           /* error at p: (no arithmetic) */
    use(p);                              /* error at p: an await is missing */
    n = *p;                              /* error: nothing to see behind it */
    n = p[0];                            /* error */
    p++;                                 /* error */
    q = 5;                               /* error */
    q = &n;                              /* error: an int *, not an acc_future(int) */
    q = half(1);                         /* error: a future of double */
    acc_future(double) d = p;            /* error: of int */
    q = fetch;                           /* error: a function, no call */
    int *r = p;                          /* error */
    return p;                            /* error: an await is missing */
}

int plain(void)
{
    acc_future(int) p = fetch(1);
    return await p;                      /* error: in a plain function; acc_block_on(p) */
}
