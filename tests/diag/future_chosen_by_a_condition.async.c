/* A word takes one future as it is written; a ?: or a comma around calls is no future: what each place says. */
#include <acc.h>

static async int f(int n)
{
    return n;
}

static async void nothing(void)
{
}

async int chosen(int a, int b)
{
    int x = await (a ? f(1) : b ? f(2) : f(3));
    x += await (a ? (b, f(1)) : (b ? f(2) : f(3)));
    x += await (a++, b ? f(1) : f(2));
    x += await (a ? (f(1)) : f(2));
    acc_spawn(a ? f(1) : f(2));
    acc_spawn((a++, f(2)));
    await acc_join(a ? b ? f(1) : f(2) : f(3), nothing());
    await acc_race(nothing(), a ? nothing() : nothing());
    return x;
}

int plain(int a)
{
    return acc_block_on(a ? f(1) : f(2));
}
