// reference: clang
/* Section 3: the arguments of a plain call are evaluated left to right; one without an await at its place among the others. */
#include <acc.h>
#include <stdio.h>

static int x;

static async int set_x(int value)
{
    await acc_yield();
    x = value;
    await acc_yield();
    return value * 100;
}

static void show(int a, int b)
{
    printf("%d %d\n", a, b);
}

static void show4(int a, int b, int c, int d)
{
    printf("%d %d %d %d\n", a, b, c, d);
}

/* Says where it begins and where, after a wait, it ends. */
static async int step(const char *name, int value)
{
    printf("%s< ", name);
    await acc_yield();
    printf(">%s ", name);
    return value;
}

static int say(const char *name, int value)
{
    printf("%s ", name);
    return value;
}

async int main(void)
{
    x = 1;
    show(x, await set_x(2));
    x = 1;
    show(await set_x(2), x);
    x = 1;
    show4(x, await set_x(2), x, await set_x(3));
    show4(await step("a", 1), say("b", 2), await step("c", 3), say("d", 4));
    show4(say("a", 1), await step("b", 2), say("c", 3), await step("d", 4));
    show4(await step("a", 1), await step("b", 2), await step("c", 3), await step("d", 4));
    show4(x + 1, await set_x(9) + x, x * 2, -x);
    return 0;
}
