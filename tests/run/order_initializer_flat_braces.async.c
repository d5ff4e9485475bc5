// reference: clang
// reference-std: gnu11
/* Section 3: inner braces left out, as C allows (6.7.9): the awaited values go to the members that they would go to without the await. */
#include <acc.h>
#include <stdio.h>

/* -Wmissing-braces of -Wall is about this very style. */
#pragma GCC diagnostic ignored "-Wmissing-braces"

/* Says where it begins and where, after a wait, it ends. */
static async int step(const char *name, int value)
{
    printf("%s< ", name);
    await acc_yield();
    printf(">%s ", name);
    return value;
}

struct point {
    int x, y;
};

struct line {
    struct point from, to;
    int width;
};

async int main(void)
{
    struct line line = { await step("a", 1), 2, 3, await step("b", 4), await step("c", 5) };
    printf("= %d %d %d %d %d\n", line.from.x, line.from.y, line.to.x, line.to.y, line.width);
    int grid[2][2] = { await step("a", 1), await step("b", 2), await step("c", 3), 4 };
    printf("= %d %d %d %d\n", grid[0][0], grid[0][1], grid[1][0], grid[1][1]);
    struct point points[] = { await step("a", 1), 2, await step("b", 3), await step("c", 4) };
    printf("= (%zu) %d %d %d %d\n", sizeof points / sizeof *points, points[0].x, points[0].y, points[1].x, points[1].y);
    return 0;
}
