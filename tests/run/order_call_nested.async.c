// reference: clang
/* Section 3: an await within another await's arguments, and within a plain call's within another's, is done before the call that needs it. */
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

static async int add(const char *name, int a, int b)
{
    printf("%s(%d,%d)< ", name, a, b);
    await acc_yield();
    printf(">%s ", name);
    return a + b;
}

static int twice(int value)
{
    printf("twice(%d) ", value);
    return 2 * value;
}

async int main(void)
{
    printf("%d\n", await add("f", await step("a", 1), await step("b", 2)));
    printf("%d\n", await add("f", await add("g", await step("a", 1), 2), await add("h", 3, await step("b", 4))));
    printf("%d\n", twice(await add("f", twice(await step("a", 1)), twice(await step("b", 2)))));
    printf("%d\n", await add("f", twice(1), twice(twice(await step("a", 1)))));
    int depth = await add("1", await add("2", await add("3", await add("4", await step("5", 5), 4), 3), 2), 1);
    printf("%d\n", depth);
    return 0;
}
