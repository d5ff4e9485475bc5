// reference: futures
/* Section 5: through pointers: results of all sizes, void, pointers; many parameters, structs by value; the callee's
 * defers and recursion. */
#include <acc.h>
#include <stdio.h>
#include <string.h>

struct large {
    char text[80];
    int n;
};

static async void nothing(int *count)
{
    await acc_yield();
    ++*count;
}

static async double mean(double a, float b, long double c)
{
    await acc_yield();
    return (a + b + (double)c) / 3;
}

static async struct large large(const char *text, struct large before)
{
    await acc_yield();
    strcat(before.text, text);
    before.n++;
    return before;
}

static async long long many(char a, short b, int c, long d, long long e, unsigned char f, const int *g, double h,
                            int i, int j)
{
    await acc_yield();
    return a + b + c + d + e + f + *g + (long long)h + i + j;
}

static async const char *tail(const char *text)
{
    return text + 1;
}

static async int down(int n)
{
    async int (*self)(int) = down;
    defer printf("%d ", n);
    if (n == 0)
        return 0;
    return await self(n - 1) + n;
}

async int main(void)
{
    int count = 0, seven = 7;
    async void (*v)(int *) = nothing;
    async double (*m)(double, float, long double) = mean;
    async struct large (*l)(const char *, struct large) = large;
    async long long (*x)(char, short, int, long, long long, unsigned char, const int *, double, int, int) = many;
    async const char *(*t)(const char *) = tail;

    await v(&count);
    await (*v)(&count);
    count ? await v(&count) : (void)0;
    printf("%d %.1f\n", count, await m(1, 2.5F, 5.5L));
    struct large first = await l("one", (struct large){"", 0});
    struct large second = await l("two", await l(",", first));
    printf("%s %d\n", second.text, second.n);
    printf("%lld\n", await x(1, 2, 3, 4, 5, 6, &seven, 8.5, 9, 10));
    printf("%s\n", await t(await t("text")));
    printf("%d\n", await down(3));
    return 0;
}
