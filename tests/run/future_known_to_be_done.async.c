// flags: -std=gnu11
/* Where a future variable is known to be done, awaiting it does not wait.  What is known must hold on all ways that lead
 * there: branches, loops, cases in the middle of a loop, statement expressions, labels, cancellation. */
#include <acc.h>
#include <stdio.h>
#include <string.h>

struct wide { char text[40]; };

static int polls;

static async int after(int turns, int value)
{
    polls++;
    while (turns-- > 0)
        await acc_yield();
    return value;
}

static async struct wide wide_after(int turns, const char *text)
{
    struct wide wide = { { 0 } };
    while (turns-- > 0)
        await acc_yield();
    strncpy(wide.text, text, sizeof wide.text - 1);
    return wide;
}

static async void nothing_after(int turns)
{
    while (turns-- > 0)
        await acc_yield();
}

static async int recursive(int n)
{
    if (n == 0)
        return 0;
    async int below = recursive(n - 1), other = after(1, 1);
    await acc_join(below, other);
    return await below + await other;
}

static async int defined_later(int turns, int value);

static async int of_a_later_function(void)
{
    async int a = defined_later(1, 3), b = defined_later(2, 4);
    await acc_join(a, b);
    return await a * await b;
}

struct pair { int first, second; };

static async int defined_later(int turns, int value)
{
    struct pair pair = { value, 0 };
    await nothing_after(turns);
    return pair.first + pair.second;
}

static async int after_a_branch(int n)
{
    async int a = after(2, 5);
    if (n)
        await acc_join(a, after(1, 1));
    return await a;                     /* done only if n */
}

static async int after_both_branches(int n)
{
    async int a = after(2, 6);
    if (n)
        await acc_join(a, after(1, 1));
    else if (await a != 6)
        return -1;
    return await a;
}

static async int by_short_circuit(int n)
{
    async int a = after(2, 7);
    if (n && await a == 7)
        return await a;
    return await a + 100;
}

static async int chosen(int n)
{
    async int a = after(2, 8), b = after(1, 9);
    return (n ? await a : await b) * 100 + await a * 10 + await b;
}

static async int in_a_loop(void)
{
    int sum = 0;
    async int outer = after(3, 1);
    for (int i = 0; i < 3; i++) {
        async int inner = after(i, i);
        if (i == 1)
            continue;
        sum += await acc_race(outer, inner) == 0 ? await outer * 1000 : await inner;
        sum += await inner + await outer;
    }
    return sum;
}

static async int at_the_end_of_a_loop(void)
{
    int turns = 0;
    async int end = after(3, 40);
    while (await acc_race(end, acc_yield()) != 0)
        turns++;
    return await end + (turns > 0);
}

static async int left_by_break(int n)
{
    async int a = after(2, 50);
    for (;;) {
        if (n-- == 0)
            break;
        if (await a == 50 && n == 0)
            break;
    }
    return await a;
}

/* A case in a loop: the first turn begins behind the join. */
static async int case_in_a_loop(int from)
{
    int sum = 0;
    async int a = after(2, 1), b = after(1, 2);
    switch (from) {
    case 0:
        do {
            await acc_join(a, b);
            /* fall through */
    case 1:
            sum += await a;
        } while (++from < 3);
        sum += 10 * await b;
    }
    return sum + 100 * await a;
}

static async int won(int n)
{
    async int a = after(n, 60), b = after(1, 70);
    switch (await acc_race(a, b)) {
    case 0:
        return await a;
    case 1:
        return await b;
    default:
        return -1;
    }
}

static async int won_or_gave_up(int n)
{
    async int reply = after(n, 80);
    if (await acc_race(reply, after(3, 0)) == 1)
        return -1;
    return await reply;
}

static async int lost_then_awaited(void)
{
    async int a = after(5, 90), b = after(1, 1);
    if (!(await acc_race(a, b) == 0) && await b == 1)
        return await a + await b;
    return -1;
}

/* A join in a race: a may be done when the join is not, and is polled again. */
static async int joined_in_a_race(void)
{
    async int a = after(0, 1), b = after(4, 2);
    int winner = await acc_race(acc_join(a, b), after(2, 0), a);
    return winner * 10 + await a;
}

static async int raced_twice(void)
{
    async int a = after(3, 5), b = after(1, 6), c = after(2, 7);
    int first = await acc_race(a, b), second = await acc_race(a, c), third = await acc_race(b, a);
    return first * 100 + second * 10 + third;
}

static async int by_goto(int n)
{
    async int a = after(2, 11);
    if (n)
        goto behind;
    await acc_join(a, after(1, 1));
behind:
    return await a;
}

static async int in_a_statement_expression(int n)
{
    async int a = after(1, 12);
    int x = ({ if (n) await acc_join(a, after(2, 2)); 3; });
    return x + await a + await a;
}

static async int cancelled_elsewhere(int n)
{
    async int a = after(1, 13), b = after(1, 1);
    await acc_join(a, b);
    if (n)
        acc_cancel(a);
    return acc_cancelled(a) ? -1 : await a;
}

static async int of_other_kinds(void)
{
    async struct wide wide = wide_after(2, "wide");
    async void nothing = nothing_after(1);
    async int block = async { return await after(1, 14); };
    async int task = acc_spawn(after(1, 15));
    async int (*pointer)(int, int) = after;
    async int called = pointer(1, 16);
    await acc_join(wide, nothing, block, task, called);
    await nothing;
    struct wide copy = await wide;
    printf("%s %zu\n", copy.text, strlen((await wide).text));
    return await block + await task + await called;
}

static async int by_generic(int n)
{
    async int a = after(2, 3), b = after(1, 4);
    int first = _Generic(n, int: await a, default: await b);
    return first * 100 + await a * 10 + await b;
}

static async int won_by_none(void)
{
    async int a = after(1, 3), b = after(2, 4);
    if (await acc_race(a, b) == 5)
        return -1;
    switch (await acc_race(a, b)) {
    case 7:
        return await a;
    }
    if (await acc_race(a, b) != 'a')
        return await a * 10 + await b;
    return -2;
}

static async void dropped_while_joined(void)
{
    async int a = after(1, 1), b = after(1000, 2);
    await acc_join(a, b);
    printf("never %d\n", await a);
}

async int main(void)
{
    printf("%d %d\n", await recursive(4), await of_a_later_function());
    printf("%d %d\n", await after_a_branch(0), await after_a_branch(1));
    printf("%d %d\n", await after_both_branches(0), await after_both_branches(1));
    printf("%d %d\n", await by_short_circuit(0), await by_short_circuit(1));
    printf("%d %d\n", await chosen(0), await chosen(1));
    printf("%d %d\n", await in_a_loop(), await at_the_end_of_a_loop());
    printf("%d %d %d\n", await left_by_break(0), await left_by_break(1), await left_by_break(2));
    printf("%d %d %d\n", await case_in_a_loop(0), await case_in_a_loop(1), await case_in_a_loop(2));
    printf("%d %d\n", await won(0), await won(3));
    printf("%d %d\n", await won_or_gave_up(1), await won_or_gave_up(9));
    printf("%d %d %d\n", await lost_then_awaited(), await joined_in_a_race(), await raced_twice());
    printf("%d %d\n", await by_goto(0), await by_goto(1));
    printf("%d %d\n", await in_a_statement_expression(0), await in_a_statement_expression(1));
    printf("%d %d\n", await cancelled_elsewhere(0), await cancelled_elsewhere(1));
    printf("%d\n", await of_other_kinds());
    printf("%d %d\n", await by_generic(0), await won_by_none());
    printf("%d\n", await acc_race(dropped_while_joined(), acc_yield()));
    return 0;
}
