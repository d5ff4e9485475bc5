// reference: plain
/* An expression of brackets, calls and operators nested a hundred deep around one await, and a hundred operators in a row. */
#include <acc.h>
#include <stdio.h>

#define T1(x) (1 + (x))
#define T10(x) T1(T2(T1(T2(T1(T2(T1(T2(T1(T2(x))))))))))
#define T2(x) add((x), 1)
#define A10 + await later(1) + n + await later(2) + n + n
#define TIMES10(x) x x x x x x x x x x

static async int later(int value)
{
    await acc_yield();
    return value;
}

static int add(int a, int b)
{
    return a + b;
}

async int main(void)
{
    int n = 3;
    printf("%d\n", T10(await later(5)));
    printf("%d\n", ((((((((((((((((((((((((((((((((((((((((await later(7))))))))))))))))))))))))))))))))))))))))));
    printf("%d\n", 0 TIMES10(A10));
    printf("%d\n", n ? n > 5 ? 1 : n > 4 ? 2 : await later(n) > 3 ? 3 : n > 2 ? await later(4) : 5 : 6);
    printf("%d\n", await later(await later(await later(await later(await later(await later(await later(await later(9)))))))));
    printf("%d\n", - - - - - - - - - -!!~ ~ ~ ~await later(6));
    return 0;
}
