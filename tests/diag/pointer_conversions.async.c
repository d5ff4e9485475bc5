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
    int (*q)(int) = (int (*)(int))p;
    void *v = p;
    long l = (long)fetch;
    h++;
    n += (int)sizeof *h;
    return n + (v == NULL) + (l == 0) + (q == NULL);
}

async int (*global)(int) = plain;

async int user(int n, handler *h)
{
    async int (*p)(int) = fetch;
    int (*q)(int) = plain;
    p = half;
    p = plain;
    q = p;
    p = q;
    take(p);
    p = n;
    async int (*r)(int, int) = p;
    n = *h;
    n += await *h;
    n += await p;
    return n;
}
