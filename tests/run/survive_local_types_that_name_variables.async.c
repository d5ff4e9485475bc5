/* Local structs whose definitions name variables, parameters and statics, in sizeof, typeof and the like. */
#include <acc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#define LENGTH(array) (sizeof (array) / sizeof (array)[0])
static async int number(int n)
{
    await acc_yield();
    return n;
}
static async void variables(const char *text, int n, int (*function)(int))
{
    char buf[8] = "x";
    struct s { char c[sizeof buf]; __typeof__(*text) first; __typeof__(n) n; __typeof__(function(n)) r; } v = { "", 'a', n, -3 };
    memcpy(v.c, buf, sizeof v.c);
    await acc_yield();
    printf("%zu %c %c %d %d\n", sizeof v.c, v.c[0], v.first, v.n, function(v.r));
}
static async void records(void)
{
    struct { int x; } u = { 5 };
    struct out { __typeof__(u) y; struct { __typeof__(u.x) *z; } in; } o = { u, { &u.x } };
    struct { __typeof__(o) *p; unsigned bits : sizeof u; } v = { &o, 7 };
    await acc_yield();
    printf("%d %d %u\n", v.p->y.x, *v.p->in.z, v.bits);
}
static async void qualified(void)
{
    const int c = 1;
    volatile int q = 4;
    _Alignas(64) char aligned = 'a';
    struct { __typeof__(c) a; __typeof__(q) *b; char d[_Alignof(aligned)]; __typeof__(({ int t = c; t; })) e; } v = { 2, &q, "", 3 };
    await acc_yield();
    printf("%d %d %zu %d %c\n", v.a, *v.b, sizeof v.d, v.e, aligned);
}
static async void lengths(int n)
{
    static const char *const names[] = { "a", "b" };
    int array[n][3], (*pointer)[n] = NULL;
    memset(array, 0, sizeof array);
    struct { int z[LENGTH(names)]; char c[sizeof array[0][0]], d[sizeof pointer], e[sizeof "lengths"]; } v = { { 5 }, "", "", "f" };
    await acc_yield();
    printf("%zu %d %d %s", LENGTH(v.z), sizeof v.c == sizeof(int), sizeof v.d == sizeof(char *), v.e);
    printf(" %zu %s %d\n", sizeof v.e, names[1], array[0][0] + (pointer != NULL));
}
static async void only_named(int parameter)
{
    long q = 1;
    static short s[3];
    int declared(int);
    struct { __typeof__(parameter) p; __typeof__(q) *q; char c[sizeof s]; __typeof__(declared) *f; } v = { 2, NULL, "ab", NULL };
    await acc_yield();
    printf("%d %s %d %d\n", v.p, v.c, v.q == NULL, v.f == NULL);
}
static async void futures(void)
{
    acc_future(int) future = number(6);
    async int (*pointer)(int) = number;
    struct { __typeof__(future) f; __typeof__(pointer) p; } v = { future, pointer };
    await acc_yield();
    printf("%d %d\n", await v.f, await v.p(7));
}
static async void blocks(void)
{
    char buf[8] = "abc";
    struct s { char c[sizeof buf]; };
    async struct s a = async { struct s x = { "defg" }; await acc_yield(); return x; };
    async int b = async { struct { char c[sizeof buf]; } v = { "hij" }; await acc_yield(); return (int)sizeof v + v.c[3]; };
    struct s got = await a;
    printf("%s %s %d\n", buf, got.c, await b);
}
static int plain(int unused, char (*size)[4])
{
    static const int table[3] = { 1, 2, 3 };
    struct s { __typeof__(unused) n; char c[sizeof *size]; char d[LENGTH(table)]; } v = { 8, "abc", "" };
    int first = acc_block_on(async { struct s w = v; await acc_yield(); return w.n + (int)sizeof w.d + w.d[0]; });
    return first + acc_block_on(async { await acc_yield(); return table[2]; });
}
static async void all(void)
{
    await variables("text", 2, abs);
    await records();
    await qualified();
    await lengths(4);
    await only_named(1);
    await futures();
    await blocks();
}
int main(void)
{
    acc_block_on(all());
    printf("%d\n", plain(0, NULL));
    return 0;
}
