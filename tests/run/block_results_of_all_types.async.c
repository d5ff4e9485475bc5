/* What a block returns may have any type: qualified objects give values, and futures and pointers to async functions are
 * pointers like others. */
#include <acc.h>
#include <stdio.h>

static struct {
    int x;
} unnamed = {6};
static int row[3] = {1, 2, 3};

static async int twice(int n)
{
    await acc_yield();
    return 2 * n;
}

static async int apply(async int (*f)(int), int n)
{
    return await f(n);
}

static int plain(int n)
{
    return n + 1;
}

static async int values(void)
{
    const int k = 4;
    const char *const s = "abc";
    const volatile long v = 7;
    async int a = async { return k; };
    async char b = async { return s[0]; };
    async const char *c = async { return s; };
    async long d = async {
        await acc_yield();
        return v;
    };
    printf("%d %c %s %ld\n", await a, await b, await c, await d);
    return 0;
}

static async int futures(void)
{
    acc_future(int) p = twice(1), list[2] = {twice(2), twice(3)}, *at = list;
    acc_future(acc_future(int)) x = async { return p; };
    async acc_future(int) y = async {
        acc_future(int) q = twice(4);
        await acc_yield();
        return q;
    };
    acc_future(int) *z = await async { return &at[1]; };
    acc_future(int) from_x = await x, from_y = await y;
    printf("%d %d %d %d\n", await from_x, await from_y, await *z, await list[0]);
    return 0;
}

static async int functions(void)
{
    async int (*h)(int) = twice, (*table[2])(int) = {twice, twice}, (**at)(int) = table;
    async int (*g)(int) = await async { return h; };
    acc_future(async int (*)(int)) q = async { return twice; };
    async int (*k)(int) = await q;
    async int (**to)(int) = await async { return at + 1; };
    async int (*m)(async int (*)(int), int) = await async { return apply; };
    int (*p)(int) = await async { return plain; };
    printf("%d %d %d %d %d %d\n", await g(5), await k(6), await (*to)(7), await m(h, 8), p(9),
           await async { return await table[1](10); });
    return 0;
}

async int main(void)
{
    await values();
    await futures();
    await functions();
    __auto_type got = await async { return &unnamed; };
    int (*rows)[3] = await async { return &row; };
    async int *r = async { return row; };
    async char *text = async { return "text"; };
    int *from_row = await r;
    printf("%s\n", await text);
    printf("%d\n", got->x + (*rows)[2] + from_row[1]);
    return 0;
}
