// reference: futures
/* What an async function gives has no qualifiers, whatever its declaration says or a typedef hides; nor has what a frame
 * keeps of a parameter or a variable. */
#include <acc.h>
#include <stdio.h>

typedef const int constant;
typedef volatile int unsteady;
struct big { int v[12]; };
typedef const struct big fixed;

static const struct big first = { { 3 } };

static async const struct big big(int a)
{
    await acc_yield();
    if (a)
        return first;
    return (struct big){ { a } };
}

static async constant keep(constant a, unsteady b)
{
    constant before = a;
    unsteady sum = b;
    await acc_yield();
    sum += a;
    return before ? before + sum : 5;
}

static async fixed keep_big(fixed a)
{
    fixed before = a;
    await acc_yield();
    if (a.v[0])
        return first;
    return before;
}

static async unsteady wait_for(constant a)
{
    await acc_yield();
    return a + 1;
}

async int main(void)
{
    const struct big here = await big(1);
    async const struct big in_place = big(0);
    acc_future(const struct big) allocated = big(1);
    async struct big block = async { return first; };
    acc_future(fixed) other = keep_big(first);
    async fixed another = keep_big(here);
    async constant number = keep(1, 2);
    struct big awaited = await allocated;
    fixed hidden = await other;
    unsteady unsteady = await wait_for(8);

    printf("%d %d %d %d\n", here.v[0], (await in_place).v[0], awaited.v[0], (await block).v[0]);
    printf("%d %d\n", hidden.v[0], (await another).v[0]);
    printf("%d %d %d %d\n", await number, await keep(0, 7), unsteady, (await keep_big((struct big){ { 0, 4 } })).v[1]);
}
