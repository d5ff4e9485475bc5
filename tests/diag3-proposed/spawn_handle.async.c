/* acc_spawn gives a handle, a future; what it takes. */
#include <acc.h>
async int fetch(int n);
async yield int numbers(void);
int use(int n);

async int user(int n)
{
    async int a = fetch(1);
    async yield int s = numbers();
    n = acc_spawn(fetch(2));             /* error: a future, not an int: an await is missing */
    use(acc_spawn(fetch(3)));            /* error */
    n = acc_spawn(fetch(4)) + 1;         /* error */
    async double d = acc_spawn(fetch(5));    /* error: of int */
    acc_spawn(a);                        /* error: a future variable stays where it is */
    acc_spawn(s);                        /* error: a stream */
    acc_spawn(numbers());                /* error: a stream */
    acc_spawn(n);                        /* error: an int */
    acc_spawn(await fetch(6));           /* error: an int */
    acc_spawn(acc_spawn(fetch(7)));      /* error or allowed: the lead decides */
    return acc_spawn(fetch(8));          /* error: an await is missing */
}
