// reference: plain
/* Section 3: && awaits its right side only if its left side is true, wherever the awaits stand, and gives 0 or 1. */
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

static int say(const char *name, int value)
{
    printf("%s ", name);
    return value;
}

async int main(void)
{
    for (int i = 0; i < 4; i++) {
        int a = i & 1, b = i >> 1;
        printf("= %d\n", await step("a", a) && await step("b", b));
        printf("= %d\n", say("a", a) && await step("b", b));
        printf("= %d\n", await step("a", a) && say("b", b));
    }
    printf("= %d\n", await step("a", 5) && await step("b", 6) && await step("c", 7));
    printf("= %d\n", await step("a", 5) && await step("b", 0) && await step("c", 7));
    printf("= %d\n", !(await step("a", 0) && await step("b", 1)) + 1);
    int *null = NULL;
    if (null && await step("never", *null))
        puts("no");
    if (await step("a", 1) && (await step("b", 2) && await step("c", 0)))
        puts("no");
    else
        puts("= else");
    (void)(await step("a", 1) && await step("b", 2) && puts("= statement"));
    (void)(await step("a", 0) && await step("b", 2) && puts("no"));
    puts("");
    double half = 0.5;
    printf("= %d\n", half && await step("a", 2));
    return 0;
}
