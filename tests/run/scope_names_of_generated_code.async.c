// reference: plain
/* Variables, parameters, typedefs and enumerators may have the names that acc makes for the functions that are called. */
#include <acc.h>
#include <stdio.h>

static async int later(int value)
{
    await acc_yield();
    return value;
}

static async int names(int later__init)
{
    int self = 1, cx = 2, later__poll = 3, names__future = 4, later__type = 5;
    int await_1 = 6, state = 7, leave = 8;
    typedef int names__drop;
    enum later__drop { later__name } e = later__name;
    names__drop sum = await later(self) + await later(cx);
    { int later__init = await later(9); sum += later__init; }
    return sum + later__init + later__poll + names__future + later__type + await_1 + state + leave + (int)e;
}

async int main(void)
{
    printf("%d\n", await names(10));
    return 0;
}
