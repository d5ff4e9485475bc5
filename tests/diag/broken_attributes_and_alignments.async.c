/* Attributes, alignments and lists of parameters that clang refuses, in an async body. */
#include <acc.h>

static void release(int *n);

async int attributes(void)
{
    __attribute__((cleanup)) int a = 1;
    int b __attribute__((cleanup(nothing))) = 2;
    int c __attribute__((cleanup(release))) = 3;
    await acc_yield();
    return a + b + c;
}

async int alignments(int n)
{
    _Alignas(nothing) int a = 1;
    int b __attribute__((aligned(n))) = 2;
    await acc_yield();
    return a + b + await async { return a + b; };
}

async int old_lists(void)
{
    int a(b, c), (*d)(e);
    await acc_yield();
    return a(1, 2) + d(3);
}

) async int closed_before(void);
