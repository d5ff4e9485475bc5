/* A typedef in the body that asks for an alignment: the members in the frame have it too. */
#include <acc.h>
#include <stdio.h>
#include <stdint.h>
#define AT(p) ((int)((uintptr_t)(p) % 64))
async int main(void)
{
    typedef int line __attribute__((aligned(64)));
    typedef line other;
    typedef double loose __attribute__((aligned(4)));
    typedef struct { char c[64]; } page __attribute__((aligned(64)));
    typedef char text[8] __attribute__((aligned(64)));
    char odd = 1;
    line a = 1, b = 2; other c = 3; __typeof__(a) d = 4; page pages[2] = { { "x" } }; text t = "y"; loose l = 5;
    char *where = &odd;
    await acc_yield();
    printf("%d %d %d %d %d %d %d\n", AT(&a), AT(&b), AT(&c), AT(&d), AT(pages), AT(&pages[1]), AT(t));
    int s = 6;
    async int sum = async {
        typedef line inner;
        inner m = 7, *q = &m;
        await acc_yield();
        return AT(q) + m + a + d + AT(&a) + s;
    };
    loose *lp = &l;
    await acc_yield();
    printf("%d %d %d %s%s %d %d %d\n", b, c, (int)*lp, pages[0].c, t, *where, await sum, s);
    return 0;
}
