/* A future in a variable is not pointed to or measured. */
// flags: -std=gnu11
#include <acc.h>
#include <stddef.h>
async int fetch(int n);
void use(void *p);

async int user(void)
{
    async int a = fetch(1);
    void *p = &a;                        /* error at &: its address is not taken */
    use(&a);                             /* error at & */
    size_t size = sizeof a;              /* error at a (or sizeof) */
    size += sizeof(a) + _Alignof(a);     /* two errors */
    __typeof__(a) b;                     /* error at a */
    int n = _Generic(a, default: 1);     /* error at a */
    int *q = (int *)&a;                  /* error at & */
    n += *&a;                            /* error at & */
    return n + (p == q) + (int)size + (int)sizeof(await a);    /* no error in the last one */
}
