/* Operands beside an await whose types are found in other ways: enums, array parameters, typedefs of arrays, arrays without a
 * size, structs in structs with const members, and pointers that are atomic. */
#include <acc.h>
#include <stdio.h>

enum level { BELOW = -1, EVEN };
struct inner { const int id; int n; };
struct outer { struct inner in; int extra; };
typedef int row[3];

static async int later(int n)
{
    await acc_yield();
    return n;
}

static async enum level lower(int n)
{
    int got = try (enum level)n;
    try await lower(got - 1);
    return EVEN;
}

static async int parameters(int a[3], struct inner s[2], int other(int), const int fixed[])
{
    int first = a[0] + await later(1);
    int second = *(a + await later(1));
    int third = s->n + other(1) + await later(0);
    return first + 10 * second + 100 * third + 1000 * (s + await later(1))->n + 10000 * (fixed[1] + await later(0));
}

static int twice(int n)
{
    return 2 * n;
}

static async struct outer structs(struct outer o)
{
    struct outer copy = o;
    await acc_yield();
    struct outer made = { copy.in, await later(5) };
    return made;
}

row shared = { 10, 20, 30 };
int unsized[2] = { 100, 200 };

static async int arrays(void)
{
    extern row shared;
    extern int unsized[];
    row r = { 1, 2, 3 };
    int got = *(r + await later(2)) + *(shared + await later(1));
    const int *given = await async { return shared; };
    struct inner _Atomic *none = NULL;
    await later(given[1]);
    return got + *(unsized + await later(1)) + unsized[0] + given[2] + (none != NULL);
}

static async yield int numbers(int n)
{
    for (;;)
        yield n++;
}

static async int into_atomic(void)
{
    async yield int s = numbers(4);
    int got[2];
    int *_Atomic second = &got[1];
    await acc_next(s, got);
    await acc_next(s, second);
    return 10 * got[0] + got[1];
}

static void count(acc_future(int) future, int *into)
{
    *into += 1;
    acc_cancel(future);
}

static int give(void (*one)(acc_future(int), int *), void other(acc_future(int), int *))
{
    int a = 1, b = 2, c = 3;
    one(later(1), &a);
    (*one)(later(2), &b);
    other(later(3), &c);
    return 100 * a + 10 * b + c;
}

static async void hold(acc_future(int) future, int *into)
{
    defer acc_cancel(future);
    *into = await future;
}

static async int give_away(void keep(acc_future(int), acc_future(int) *), async void (*one)(acc_future(int), int *))
{
    int a;
    acc_future(int) kept;
    keep(later(4), &kept);
    defer acc_cancel(kept);
    await one(later(5), &a);
    return 10 * await kept + a;
}

static void keep(acc_future(int) future, acc_future(int) *into)
{
    *into = future;
}

async int main(void)
{
    int a[3] = { 1, 2, 3 };
    struct inner s[2] = {{ 1, 3 }, { 2, 4 }};
    printf("%d\n", await parameters(a, s, twice, a));
    printf("%d\n", await lower(1));
    struct outer o = await structs((struct outer){{ 3, 4 }, 0 });
    printf("%d %d %d\n", o.in.id, o.in.n, o.extra);
    printf("%d\n", await arrays());
    printf("%d\n", await into_atomic());
    printf("%d\n", await give_away(keep, hold));
    printf("%d\n", give(count, count));
    return 0;
}
