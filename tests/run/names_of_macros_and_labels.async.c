/* Names of the program that the translation would give to its own labels, variables and functions. */
#include <acc.h>
#include <stdio.h>

struct context { int field; };
static struct context the_context = { 4 }, *where = &the_context;

#define self where->field
#define cx (where->field + 1)
#define leave 2
#define acc_yield_1 (where->field + 3)
#define chosen_1 (where->field + 4)
#define await_2 (where->field + 5)
#define value_1 (where->field + 6)
#define n_2 100

static int labels__block_1__init = 4;
static int labels__block_3(int n) { return n; }

static async int macros(int n)
{
    int *p = &n;
    defer (*p)++;
    if (n > 1) {
        await acc_yield();
        int sum = self + cx + acc_yield_1 + chosen_1 + await_2 + value_1 + *p + n_2;
        return sum + (n > 2 ? await macros(0) : leave);
    }
    { int m = 3; await acc_yield(); return m; }
}

static async int labels(int n)
{
    int i = 0;
await_1:
    {
        defer i += 10;
        await acc_yield();
        if (i < 20)
            goto leave_1;
        i++;
        goto await_3;
    }
leave_1:
    await acc_yield();
    goto await_1;
await_3:
    await acc_yield();
    i += await async { await acc_yield(); return n + labels__block_1__init; };
    return i + await async { return labels__block_3(n); };
}

async int main(void)
{
    printf("%d %d\n", await macros(2), await macros(3));
    printf("%d\n", await labels(5));
    return 0;
}
