// reference: plain
/* A chain of different functions, each within the frame of its caller, waiting at the bottom, in the middle and on the way back. */
#include <acc.h>
#include <stdio.h>

#define LINK(name, next)                    \
    static async int name(int n, char mark) \
    {                                       \
        char before = mark + 1;             \
        if (n % 2)                          \
            await acc_yield();              \
        int result = await next(n, before); \
        if (n % 3)                          \
            await acc_yield();              \
        putchar(before);                    \
        return result + 1;                  \
    }

static async int bottom(int n, char mark)
{
    for (int i = 0; i < n; i++)
        await acc_yield();
    putchar(mark);
    return n * 100;
}

LINK(h, bottom)
LINK(g, h)
LINK(f, g)
LINK(e, f)
LINK(d, e)
LINK(c, d)
LINK(b, c)
LINK(a, b)

async int main(void)
{
    for (int n = 0; n < 4; n++)
        printf(" %d\n", await a(n, '`'));
    return 0;
}
