/* Lines that a backslash continues, outside of directives and macros: what acc puts between them stays apart. */
#include <acc.h>
#include <stdio.h>

struct pair { int a, b; }; \
static async int sum(struct pair p) \
{ \
    await acc_yield(); \
    return p.a + \
        p.b; \
}

async int main(void)
{
    int i = 0; \
    struct local { int n; }; \
    struct local l = { 1 }; \
    await acc_yield();
    defer printf("left with %d\n", i); \
    for (;;) { \
        await acc_yield(); \
        if (i++) break; \
    } \
    async int more = async { \
        defer puts("the block"); \
        await acc_yield(); \
        return l.n; \
    }; \
    printf("%d %d\n", i, await \
        sum((struct pair){ i, await more })); \
    return 0;
}
