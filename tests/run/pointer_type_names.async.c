/* Types of pointers to async functions without a name: of typeof, casts, parameters; and a label with a function's name. */
#include <acc.h>
#include <stdio.h>
async int f(int n) { await acc_yield(); return n; }
__typeof__(async int (int)) *p1 = f;
__typeof__(async int (*)(int)) p2 = f;
_Alignas(async int (*)(int)) char aligned;
struct s { __typeof__(async int (int)) *m; async int (*table[2])(int), (**where)(int); };
typedef async int handler(int);
typedef handler *hp;
async int (*tab[3])(int) = { f, [2] = f };
static async int call(async int g(int), handler h, handler *q, async int (**pp)(int), int n)
{
    return await g(n) + await h(n) + await q(n) + await (*pp)(n) + await (**pp)(n) + await pp[0](n);
}
async int main(void)
{
    async int (*loc)(int) = f, (*arr[2])(int) = { f, f };
    __typeof__(async int (int)) *p3 = loc;
    struct s s = { f, { f, f }, &loc };
    void *lab = &&f;
    int total = 0;
    goto f;
again:
    printf("%d\n", total);
    if (total) goto *lab;
f:
    total += await call(f, p1, p2, &p3, 1);
    if (total < 12) goto again;
    printf("%d %d\n", await s.m(1) + await s.table[1](2) + await (*s.where)(3) + await arr[1](4), (int)sizeof(async int (*)(int)) == (int)sizeof p1);
    printf("%d\n", await ((__typeof__(async int (*)(int)))f)(7));
    printf("%d\n", _Generic(p1, async int (*)(int): 1, default: 2));
    printf("%d\n", await (1 ? f : loc)(8));
    return (int)sizeof(async int (* [2])(int)) != 2 * (int)sizeof p1;
}
