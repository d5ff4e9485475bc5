/* Section 4: one declaration of which one part is written anew and another is gone: prototypes beside pointers, enums defined in
 * array sizes and in typeof, pointers to variable length arrays without an initializer, the head of a for. */
#include <acc.h>
#include <stdio.h>

static async int twice(int n)
{
    await acc_yield();
    return 2 * n;
}

static async int thrice(int n)
{
    await acc_yield();
    return 3 * n;
}

static async void prototypes(void)
{
    async int twice(int), (*p)(int) = twice;
    typedef async int handler(int);
    handler *q = thrice;
    printf("%d %d\n", await p(4), await q(5));
    if (p == twice)
        for (async int (*r)(int) = p; r; r = NULL)
            puts("once");
    else
        puts("never");
}

static async void types(void)
{
    int rows[sizeof(enum { A = 3, B }) + sizeof(enum { C = 7, D })];
    rows[0] = await twice(A + B + C + D);
    rows[1] = await twice(rows[0]);
    printf("%d %d %d\n", rows[0], rows[1], (int)(sizeof rows / sizeof *rows));
    typeof(({ enum { E = 9 }; struct inner { char c[E]; } inner; inner.c[0] = 1; (int)inner.c[0]; })) n = 1, *p = &n;
    n += await twice(8);
    printf("%d %d\n", *p, (int)sizeof n);
}

static async void pointer_to_array(int n)
{
    int array[2][n];
    int (*p)[n];
    p = array;
    p[1][2] = await twice(6);
    await acc_yield();
    printf("%d %d\n", (*(p + 1))[2], (int)(sizeof *p / sizeof **p));
}

async int main(void)
{
    await prototypes();
    await types();
    await pointer_to_array(3);
    return 0;
}
