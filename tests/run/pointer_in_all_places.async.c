// reference: futures
/* Section 5: pointers to async functions as variables, parameters, members, array elements, globals and static locals;
 * called through each. */
#include <acc.h>
#include <stdio.h>

static async int twice(int n)
{
    await acc_yield();
    return 2 * n;
}

static async int square(int n)
{
    await acc_yield();
    await acc_yield();
    return n * n;
}

static async int negate(int n)
{
    return -n;
}

struct operation {
    const char *name;
    async int (*run)(int);
    async int (*steps[2])(int);
};

static async int (*global)(int) = square;
static async int (*const table[])(int) = {twice, square, negate};
static const struct operation operations[] = {
    {"twice", twice, {negate, negate}},
    {.steps = {[1] = square}, .run = negate, .name = "negate"},
};

static async int apply(async int (*f)(int), int n)
{
    return await f(n) + await (*f)(n + 1);
}

static async int apply_all(int count, async int (*const list[])(int), int n)
{
    for (int i = 0; i < count; i++)
        n = await list[i](n);
    return n;
}

static async int apply_function(async int f(int), int n)
{
    return await f(n);
}

static async int by_static(int n)
{
    static async int (*next)(int) = twice;
    int result = await next(n);
    next = square;
    return result;
}

async int main(void)
{
    async int (*p)(int) = twice, (*q)(int);
    q = &square;
    printf("%d %d %d\n", await p(5), await q(5), await global(6));
    global = p;
    p = q;
    printf("%d %d\n", await (*p)(7), await (**global)(7));
    for (unsigned i = 0; i < sizeof table / sizeof *table; i++)
        printf("%d ", await table[i](3));
    puts("");
    for (const struct operation *o = operations; o < operations + 2; o++)
        printf("%s %d ", o->name, await o->run(4));
    printf("%d %d\n", await operations[0].steps[1](1), await (*operations[1].steps[1])(9));
    printf("%d %d\n", await apply(twice, 1), await apply(negate, 1));
    printf("%d %d\n", await apply_all(3, table, 3), await apply_function(square, 3));
    printf("%d %d\n", await by_static(10), await by_static(10));
    struct operation mine = operations[0], *to_mine = &mine;
    mine.run = square;
    printf("%d\n", await to_mine->run(await mine.steps[0](await apply(mine.run, 1))));
    return 0;
}
