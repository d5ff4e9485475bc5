// reference: futures
/* A function with more states than a byte counts: awaits, cancellation and the end are told apart all the same. */
#include <acc.h>
#include <stdio.h>

#define ONE sum += await later(1);
#define TEN ONE ONE ONE ONE ONE ONE ONE ONE ONE ONE
#define HUNDRED TEN TEN TEN TEN TEN TEN TEN TEN TEN TEN

static int left;

static async int later(int value)
{
    await acc_yield();
    return value;
}

static async int many(int sum)
{
    defer left++;
    HUNDRED HUNDRED HUNDRED
    return sum;
}

static async int many_by_turns(int from)
{
    int sum = 0;
    switch (from) {
    case 0:
        HUNDRED
        /* fallthrough */
    case 1:
        HUNDRED
        /* fallthrough */
    case 2:
        TEN TEN TEN TEN TEN TEN TEN
        if (sum > 5)
            return sum;
        /* fallthrough */
    default:
        ONE
    }
    return sum;
}

async int main(void)
{
    async int held = many(7), dropped = many(0);
    for (int i = 0; i < 4; i++)
        printf("%d ", await many_by_turns(i));
    for (int i = 0; i < 130; i++)
        if (await acc_race(dropped, acc_yield()) == 0)
            puts("too early");
    acc_cancel(dropped);
    printf("%d ", left);
    int first = await held;
    printf("%d %d %d\n", first, await held, left);
    return 0;
}
