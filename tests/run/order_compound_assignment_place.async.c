/* Section 3: the place of an assignment is determined once, before the right side, by whatever expression; awaits in it come first. */
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

static int a[4] = { 1, 2, 3, 4 };

static int *place(const char *name, int index)
{
    printf("%s ", name);
    return &a[index];
}

static int say(const char *name, int value)
{
    printf("%s ", name);
    return value;
}

static void show(void)
{
    printf("= %d %d %d %d\n", a[0], a[1], a[2], a[3]);
}

async int main(void)
{
    *place("p", 1) += await step("f", 10);
    show();
    a[await step("i", 2)] += await step("f", 10);
    show();
    a[await step("i", 3)] = say("v", 40);
    show();
    a[say("i", 0)] -= await step("f", 10);
    show();
    a[await step("i", 0)]++;
    show();
    --a[await step("i", 1)];
    show();
    printf("= %d\n", a[await step("i", 3)]--);
    printf("= %d\n", ++a[await step("i", 2)]);
    a[await step("i", 0)] = a[await step("j", 2)] *= await step("f", 2);
    show();
    *(await step("k", 1) + a) <<= 1;
    show();
    return 0;
}
