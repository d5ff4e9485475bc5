/* Sections 2, 3 and 5: parameters without a name, a race of recursive calls within
 * a race, a captured volatile array, calls that begin in one argument of a macro and end elsewhere. */
#include <acc.h>
#include <stdio.h>

#define WITH_ONE(f) f(plus_one(1))
#define SWAPPED(a, b) b a

static async int second(int, int b)
{
    await acc_yield();
    return b;
}

static async int first(int a, void (*)(void), int)
{
    return a;
}

static async int plus_one(int n)
{
    await acc_yield();
    return n + 1;
}

static async int races(int depth)
{
    if (depth == 0)
        return 0;
    return 10 * await acc_race(acc_race(races(depth - 1), acc_sleep(ACC_S)), acc_sleep(2 * ACC_S)) + depth;
}

static async int captures(void)
{
    volatile int values[3] = { 1, 2, 3 };
    await acc_yield();
    int sum = await async { await acc_yield(); values[0] = 4; return values[0] + values[1] + values[2]; };
    return sum + values[0];
}

static void plain(void)
{
    printf("%d", WITH_ONE(acc_block_on));
    printf(" %d\n", SWAPPED((plus_one(2)), acc_block_on));
}

static async int many(void)
{
    printf("%d %d\n", await second(1, 2), await first(3, NULL, 5));
    printf("%d\n", await races(2));
    printf("%d\n", await captures());
    return 0;
}

int main(void)
{
    plain();
    return acc_block_on(many());
}
