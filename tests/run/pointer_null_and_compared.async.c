// reference: futures
/* Section 5: pointers to async functions may be null, tested, compared, cast and chosen. */
#include <acc.h>
#include <stdio.h>
#include <string.h>

static async int one(void)
{
    await acc_yield();
    return 1;
}

static async int two(void)
{
    await acc_yield();
    return 2;
}

static async int take(const char *text)
{
    await acc_yield();
    return (int)strlen(text);
}

typedef async int getter(void);

static async int call(getter *g)
{
    return g ? await g() : -1;
}

static getter *pick(int n)
{
    return n == 1 ? one : n == 2 ? &two : NULL;
}

async int main(void)
{
    async int (*p)(void) = NULL, (*q)(void) = 0;
    printf("%d %d %d\n", p == NULL, !p, p == q);
    printf("%d %d\n", await call(p), await call(one));
    p = one;
    q = two;
    printf("%d %d %d %d\n", p == one, p != q, p == &one, q == one);
    int n = 1;
    printf("%d %d\n", await (n ? p : q)(), await (!n ? one : two)());
    printf("%d %d %d\n", await call(pick(1)), await call(pick(2)), await call(pick(3)));
    if (p && q && await p() < await q())
        puts("less");
    async void (*any)(void) = (async void (*)(void))take;
    printf("%d\n", await ((async int (*)(const char *))any)("four"));
    any = (async void (*)(void))one;
    getter *cast = (getter *)any;
    printf("%d %d\n", cast == one, await cast());
    p = NULL;
    return p != NULL;
}
