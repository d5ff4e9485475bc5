/* A future in a variable is not pointed to or measured. */
// flags: -std=gnu11
#include <acc.h>
#include <stddef.h>
async int fetch(int n);
void use(void *p);

async int user(void)
{
    async int a = fetch(1);
    void *p = &a;
    use(&a);
    size_t size = sizeof a;
    size += sizeof(a) + _Alignof(a);
    __typeof__(a) b;
    int n = _Generic(a, default: 1);
    int *q = (int *)&a;
    n += *&a;
    return n + (p == q) + (int)size + (int)sizeof(await a);
}
