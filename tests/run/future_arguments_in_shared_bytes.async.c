// reference: futures
/* Sections 2 and 5: what a future is made of may be dead once it is made, and lie where the future will: in a recursive
 * call, in a block that captures arrays, and in the operands of one join. */
#include <acc.h>
#include <stdio.h>

struct big { int of[30]; };

static struct big fill(int value)
{
    struct big big;
    for (int i = 0; i < 30; i++)
        big.of[i] = value + i;
    return big;
}

static int total(const int *of)
{
    int sum = 0;
    for (int i = 0; i < 30; i++)
        sum += of[i];
    return sum;
}

static async int same(int value)
{
    await acc_yield();
    return value;
}

static async int of_last_result(int depth, int value)
{
    if (!depth)
        return value;
    return await of_last_result(depth - 1, await same(value + 1));
}

static async int of_array(int depth, int value)
{
    int numbers[4] = {value, value + 1};
    await acc_yield();
    if (depth)
        return await of_array(depth - 1, numbers[1]);
    return numbers[0];
}

static async int of_big(int depth, struct big big)
{
    struct big next = fill(big.of[1]);
    await acc_yield();
    if (depth)
        return await of_big(depth - 1, next);
    return total(next.of);
}

static async int block_of_arrays(int value)
{
    int low[30] = {0}, high[30] = {0}, other = value;
    for (int i = 0; i < 30; i++) {
        low[i] = value + i;
        high[i] = value + 100 * i;
    }
    await same(low[0] + high[0] + other);
    return await async {
        int before = 7, sum = 0;
        await acc_yield();
        for (int turn = 0; turn < 30; turn++)
            sum = (sum * 3 + low[turn] + high[turn] + other) % 10007;
        await acc_yield();
        return sum + before;
    };
}

static async int of_both(struct big big, int value)
{
    int sum = value + total(big.of);
    await acc_yield();
    return sum + big.of[29];
}

static async int join_of_big(int value)
{
    struct big a = fill(value), b = fill(value + 1), c = fill(value + 2);
    int none[30] = {0};
    await acc_yield();
    struct big d = fill(total(none));
    await acc_yield();
    int first = await acc_race(of_both(c, a.of[1]), of_both(a, c.of[2]), of_both(b, d.of[1]), of_both(d, a.of[7]));
    async int x = of_both(fill(first + 1), value);
    struct big e = fill(value + 5), f = fill(value + 6);
    await acc_yield();
    int sum = 0;
    await acc_join(async {
        await acc_yield();
    }, async {
        await acc_yield();
        printf("%d ", total(e.of));
        await acc_yield();
    }, x, async {
        await acc_yield();
        printf("%d ", total(f.of) + e.of[3]);
    });
    return sum + await x;
}

static async int first_of_join(int value)
{
    struct big big = fill(value);
    async int x = same(value);
    await x;
    await acc_join(of_both(fill(3), 5), async {
        printf("%d ", big.of[1] + big.of[29]);
    }, acc_yield());
    return await x;
}

async int main(void)
{
    printf("%d\n", await of_last_result(5, 10));
    printf("%d\n", await of_array(5, 20));
    printf("%d\n", await of_big(3, fill(1)));
    printf("%d\n", await block_of_arrays(3));
    printf("%d\n", await join_of_big(4));
    printf("%d\n", await first_of_join(50));
    return 0;
}
