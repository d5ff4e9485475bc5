// reference: gcc
/* Section 3: the comma operator evaluates its left side, throws it away, and gives the right one, in any expression. */
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

async int main(void)
{
    int x = 1;
    int y = (await step("a", 5), x);
    printf("= %d\n", y);
    y = (x++, await step("b", x));
    printf("= %d %d\n", x, y);
    (void)await step("c", 1), x += 10, (void)await step("d", x);
    printf("= %d\n", x);
    printf("= %d\n", ((void)await step("e", 1), (void)await step("f", 2), await step("g", 3)));
    if ((void)await step("h", 1), x > 5)
        puts("= if");
    for (int i = 0, j = 3; (void)await step("cond", i), i < j; (void)await step("next", i), i++, j--)
        printf("= %d %d\n", i, j);
    int a[] = { ((void)await step("i", 1), 2), ((void)await step("j", 3), 4) };
    printf("= %d %d\n", a[0], a[1]);
    a[((void)await step("k", 1), y = 1)] = (x = 0, await step("l", x + 7));
    printf("= %d %d %d\n", a[0], a[1], x);
    return ((void)await step("m", 1), puts(""), 0);
}
