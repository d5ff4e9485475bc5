// reference: plain
/* A return in an argument of a macro, with what comes after it in brackets. */
#include <acc.h>
#include <stdio.h>

static async int later(int value)
{
    await acc_yield();
    return value;
}

#define ID(x) x
#define STATEMENT(x) do { x; } while (0)
#define RETURN_IF(c, v) if (c) return(v)

static async int together(int n)
{
    ID(return(await later(n)));
}
static async int together2(int n)
{
    RETURN_IF(await later(n) > 1, ({ await later(2); }) + 1);
    STATEMENT(return({ int x = await later(3); x + n; }));
}

async int main(void)
{
    printf("%d %d %d\n", await together(1), await together2(1), await together2(2));
    return 0;
}
