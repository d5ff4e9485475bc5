// reference: clang
/* Section 3: awaits in a compound literal's elements come left to right, at the literal's place in the expression. */
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

struct point {
    int x, y;
};

static int add(struct point a, struct point b)
{
    return a.x + b.x + 10 * (a.y + b.y);
}

static int total(const int *values, int count)
{
    int sum = 0;
    for (int i = 0; i < count; i++)
        sum += values[i];
    return sum;
}

async int main(void)
{
    struct point p = (struct point) { await step("a", 1), await step("b", 2) };
    printf("= %d %d\n", p.x, p.y);
    printf("= %d\n", ((struct point) { .y = await step("y", 5) }).y);
    printf("= %d\n", add((struct point) { await step("a", 1), 2 }, (struct point) { 3, await step("b", 4) }));
    printf("= %d\n", total((int[]) { await step("a", 1), 2, await step("b", 3) }, 3));
    printf("= %d\n", (int[]) { 10, 20, 30 }[await step("i", 1)]);
    int *kept = (int[3]) { await step("a", 7) };
    kept[1] = await step("b", 8);
    printf("= %d %d %d\n", kept[0], kept[1], kept[2]);
    printf("= %d\n", (int) { await step("s", 6) } + 1);
    struct point *q = &(struct point) { p.x, await step("q", p.x + 8) };
    p.x = 50;
    q->x += await step("r", 1);
    printf("= %d %d\n", q->x, q->y);
    printf("= %d\n", await step("f", total((int[]) { await step("a", 4), await step("b", 5) }, 2)));
    p = (struct point) { p.y, p.x + await step("swap", 0) };
    printf("= %d %d\n", p.x, p.y);
    return 0;
}
