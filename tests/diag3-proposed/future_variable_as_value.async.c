/* A future in a variable is good for await, acc_join, acc_race and acc_cancel, and nothing else. */
#include <acc.h>
async int fetch(int n);
int use(int n);

async int user(void)
{
    async int a = fetch(1), b = fetch(2);
    int n = a;               /* error at a: a future, an await is missing */
    n = a + 1;               /* error at a */
    n += b;                  /* error at b */
    use(a);                  /* error at a: passed */
    if (a)                   /* error at a */
        n++;
    n = a ? 1 : 2;           /* error at a */
    n = !b && a == b;        /* errors at b, a, b */
    switch (a) {             /* error at a */
    default:
        n = -a;              /* error at a */
    }
    int list[2] = {a, 1};    /* error at a */
    n = list[a];             /* error at a */
    (void)a;                 /* error at a: nothing is done with it */
    a;                       /* error at a */
    return a;                /* error at a: await is missing */
}
