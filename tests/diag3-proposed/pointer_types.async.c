/* A pointer to async functions points to async functions of its type, and to nothing else. */
#include <acc.h>
#include <stddef.h>
async int fetch(int n);
async double half(int n);
int plain(int n);
void take(int (*f)(int));
typedef async int handler(int);

async int silent(int n, handler *h, async int (*p)(int))
{
    int (*q)(int) = (int (*)(int))p;     /* not diagnosed: a plain pointer */
    void *v = p;                         /* not diagnosed: void * */
    long l = (long)fetch;                /* not diagnosed */
    n = await h("text");                 /* not diagnosed: an argument's type */
    h++;                                 /* not diagnosed */
    n += (int)sizeof *h;                 /* not diagnosed */
    return n + (v == NULL) + (l == 0) + (q == NULL);
}

int silent_too(handler *h)
{
    h(1);                                /* not diagnosed: thrown away */
    return h(1);                         /* not diagnosed: nothing waits for it */
}

/* The messages say 'async int ((*))(int)', with a pair of parentheses too many. */
async int (*global)(int) = plain;

async int user(int n, handler *h)
{
    async int (*p)(int) = fetch;
    int (*q)(int) = plain;
    p = half;                            /* says that a plain pointer cannot hold it: it is a pointer to another type */
    p = plain;
    q = p;
    p = q;
    take(p);
    p = n;
    async int (*r)(int, int) = p;
    n = *h;
    n += await *h;                       /* two errors, and shows __attribute__((intel_ocl_bicc)) */
    n += await p;                        /* the same: inteloclbicc */
    return n;
}
