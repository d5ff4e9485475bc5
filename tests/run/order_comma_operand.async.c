/* Section 3: a comma expression in parentheses is one operand: all of it is evaluated before the await on its right. */
#include <acc.h>
#include <stdio.h>

struct fixed {
    const int value;
};

static int steps;

static async int later(int value)
{
    await acc_yield();
    steps = 100;
    return value;
}

static async struct fixed pair(struct fixed first, int second)
{
    await acc_yield();
    return (struct fixed){ first.value * 10 + second };
}

static struct fixed table[2] = { { 3 }, { 4 } };

async int main(void)
{
    printf("%d\n", (steps++, steps) + await later(5));       /* 1 + 5 */
    printf("%d\n", (int)(steps++, steps) - await later(1));  /* 101 - 1 */
    struct fixed result = await pair(table[await later(1)], await later(2));
    printf("%d\n", result.value);
    struct fixed chosen = steps ? await pair(result, 7) : table[0];
    await acc_yield();
    printf("%d\n", chosen.value);
    return 0;
}
