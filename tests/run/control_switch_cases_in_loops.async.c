// reference: plain
/* Section 4: case labels inside loops, ifs and blocks within the switch. */
#include <acc.h>
#include <stdio.h>

/* gcc takes the label after else for one that the condition falls into. */
#pragma GCC diagnostic ignored "-Wimplicit-fallthrough"

/* Entered at case 3, into_nested waits before i has a value, and keeps what it then is. */
#if !defined __clang__
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#endif

static async int later(int value)
{
    await acc_yield();
    return value;
}

static async int into_loop(int n)
{
    int sum = 0, i = 0;
    switch (n) {
    case 0:
        for (; i < 3; i++) {
            sum += await later(1);
    case 1:
            sum += await later(10);
            if (0) {
    case 2:
                sum += await later(100);
            }
        }
        await acc_yield();
        break;
    default:
        sum = -1;
    }
    return sum;
}

static async int into_if(int n, int condition)
{
    int result = 0;
    switch (n)
    case 7:
        if (await later(condition)) {
        case 0:
            result += await later(1);
            break;
        } else
        case 1:
            result += await later(2);
    return result;
}

static async int into_nested(int n)
{
    int turns = 0;
    switch (n) {
        int i, j;
        do {
        case 5:
            await acc_yield();
            i = 0;
            while (i < 2) {
                i++;
        case 3:
                j = await later(0);
                for (;;) {
                    if (j++ == 2)
                        break;
                    turns++;
                    await acc_yield();
                }
                if (n == 3)
                    return turns;
            }
        } while (turns < 10);
    }
    return turns;
}

async int main(void)
{
    for (int n = 0; n < 4; n++)
        printf("%d ", await into_loop(n));
    puts("");
    printf("%d %d %d\n", await into_if(0, 0), await into_if(1, 0), await into_if(2, 1) + await into_if(7, 1) * 10 + await into_if(7, 0) * 100);
    printf("%d %d %d\n", await into_nested(5), await into_nested(3), await into_nested(1));
    return 0;
}
