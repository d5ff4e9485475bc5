/* A pointer to async functions points to async functions of its type, and to nothing else. */
#include <acc.h>
async int fetch(int n);
async double half(int n);
async yield int numbers(int n);
int plain(int n);
void take(int (*f)(int));
void take_any(void *p);

async int (*global)(int) = plain;        /* error: 'plain' is not async */
int (*wrong)(int) = fetch;               /* error: an async function in a plain pointer */

async int user(int n)
{
    async int (*p)(int) = fetch;
    int (*q)(int);
    p = half;                            /* error: of double */
    p = plain;                           /* error: not async */
    p = numbers;                         /* error: a stream */
    q = p;                               /* error: an async pointer in a plain one */
    q = (int (*)(int))p;                 /* error */
    p = q;                               /* error */
    void *v = p;                         /* error */
    take(p);                             /* error */
    take(fetch);                         /* error */
    take_any((void *)fetch);             /* error */
    p = n;                               /* error */
    async int (*r)(int, int) = p;        /* error: other parameters */
    return n + (v == NULL);
}
