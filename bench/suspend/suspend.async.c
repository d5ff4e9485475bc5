/* suspend.async.c: what it costs to call, to suspend and to resume.  by_hand.c has the same state machines in C. */
#include "leaf.h"

/* One level: a loop around a leaf that waits, or does not; a few scalars live around it. */
async long one_level(int turns, int step, bool waits)
{
    long total = 0;
    for (int i = 0, value = step; i < turns; i++, value += step)
        total += await leaf(value, waits) - i;
    return total;
}

static async int level_4(int value, bool waits)
{
    int twice = 2 * value;
    return twice + await leaf(value, waits);
}

static async int level_3(int value, bool waits)
{
    return value + await level_4(value + 1, waits);
}

static async int level_2(int value, bool waits)
{
    int three = value * 3;
    int deeper = await level_3(three, waits);
    return three - deeper;
}

static async int level_1(int value, bool waits)
{
    return await level_2(value ^ 5, waits) + 1;
}

/* Four levels of calls above the leaf: every resumption goes down through all of them. */
async long four_levels(int turns, int step, bool waits)
{
    long total = 0;
    for (int i = 0, value = step; i < turns; i++, value += step)
        total += await level_1(value, waits);
    return total;
}

/* Like a server's loop: two awaits a turn, branches, one turn in eight waits in its second await. */
async long mixed(int turns, int step, bool waits)
{
    long total = 0;
    int rest = 0, longest = 0;
    for (int i = 0; i < turns; i++) {
        int length = await leaf(i & 63, waits);
        if (length > longest) {
            longest = length;
            continue;
        }
        if (length == 0)
            rest = longest;
        int sent = await leaf(length + step, waits && i % 8 == 0);
        total += sent - rest;
        if (total > 1000000000)
            break;
    }
    return total + longest;
}

/* A join of three: each turn waits until all are done, two of them at their second poll. */
async long join_of_three(int turns, int step, bool waits)
{
    long total = 0;
    for (int i = 0, value = step; i < turns; i++, value += step) {
        async int first = leaf(value, waits), second = leaf(i, false), third = leaf(step, waits);
        await acc_join(first, second, third);
        total += await first + await second - await third;
    }
    return total;
}

/* A race of two: the second wins one turn in four of those that wait; the loser is dropped. */
async long race_of_two(int turns, int step, bool waits)
{
    long total = 0;
    for (int i = 0, value = step; i < turns; i++, value += step) {
        async int first = leaf(value, waits), second = leaf(i, i % 4 != 0);
        if (await acc_race(first, second) == 0)
            total += await first;
        else
            total -= await second;
    }
    return total;
}
