/* A pointer to async functions points to async functions of its type, and to nothing else. */
#include <acc.h>
#include <stddef.h>
async int fetch(int n);
async double half(int n);
int plain(int n);
void take(int (*f)(int));
typedef async int handler(int);

async int (*global)(int) = plain;        /* not diagnosed: 'plain' is not async */
int (*wrong)(int) = fetch;               /* not diagnosed: an async function in a plain pointer */

int (*const table[])(int) = {fetch, [1] = &fetch};    /* not diagnosed any more */

async int where(void)
{
    return where;                        /* not diagnosed any more: a function, no call of it */
}

async int user(int n, handler *h)
{
    async int (*p)(int) = fetch;
    int (*q)(int) = plain;
    p = half;                            /* not diagnosed: of double */
    p = plain;                           /* not diagnosed: not async */
    q = p;                               /* not diagnosed: an async pointer in a plain one */
    q = (int (*)(int))p;                 /* not diagnosed */
    p = q;                               /* not diagnosed */
    void *v = p;                         /* not diagnosed */
    take(p);                             /* not diagnosed */
    p = n;                               /* not diagnosed */
    async int (*r)(int, int) = p;        /* not diagnosed: other parameters */
    long l = (long)fetch;                /* not diagnosed */
    n = await h("text");                 /* not diagnosed: an argument's type */
    n = *h;                              /* not diagnosed */
    h++;                                 /* not diagnosed */
    n += (int)sizeof *h;                 /* not diagnosed */
    n += await *h;                       /* badly worded: shows __attribute__((intel_ocl_bicc)) */
    n += await p;                        /* the same: inteloclbicc */
    return n + (v == NULL) + (l == 0);
}

int call(handler *h)
{
    h(1);                                /* not diagnosed: thrown away */
    return h(1);                         /* not diagnosed: nothing waits for it */
}
