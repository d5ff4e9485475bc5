// flags: -std=gnu11
// reference: clang
/* Section 3: all of it in one expression: calls, subscripts, conditionals, short circuits, literals and statement expressions. */
#include <acc.h>
#include <stdio.h>

/* Says where it begins and where, after a wait, it ends. */
static async int step(const char *name, int value)
{
    printf("%s< ", name);
    await acc_yield();
    printf(">%s ", name);
    return value;
}

struct pair {
    int a, b;
};

static int sum(int n, struct pair p, const int *array)
{
    return n + p.a + p.b + array[0] + array[1];
}

static int grid[3][3] = { { 1, 2, 3 }, { 4, 5, 6 }, { 7, 8, 9 } };

async int main(void)
{
    for (int i = 0; i < 3; i++) {
        int result = sum(await step("a", i) && (i > 1 || await step("b", 0)) ? await step("c", 10) : grid[i][await step("d", 1)],
                         (struct pair) { await step("e", i) ?: 5, ({ int t = 0; while (t < i) t += await step("f", 1); t; }) },
                         (int[]) { grid[await step("g", 2)][i], -await step("h", i) })
            + (i == 1 ? await step("i", 100) : 200) * ((void)await step("j", i), 2);
        printf("= %d\n", result);
    }
    int n = await step("k", await step("l", await step("m", 1) + await step("n", 2)) ? await step("o", 3) : 0)
        - ((void)await step("p", 4), await step("q", 5)) * !await step("r", 0);
    printf("= %d\n", n);
    return 0;
}
