// reference: plain
/* Section 3: the expression of a return is evaluated whole before anything is left; conversions to the return type are C's. */
#include <acc.h>
#include <stdbool.h>
#include <stdio.h>

/* Says where it begins and where, after a wait, it ends. */
static async int step(const char *name, int value)
{
    printf("%s< ", name);
    await acc_yield();
    printf(">%s ", name);
    return value;
}

static int global;

static async int set_global(int value)
{
    await acc_yield();
    global = value;
    return value;
}

static async int sum(int a, int b)
{
    return await step("a", a) + await step("b", b) * 2;
}

static async unsigned char narrow(int value)
{
    return await step("n", value);
}

static async bool truth(int value)
{
    return await step("t", value);
}

static async double widen(int value)
{
    return await step("w", value) / 2;
}

static async const int *pick(const int *array, int index)
{
    return &array[await step("p", index)];
}

static async int either(int which)
{
    if (which)
        return await step("first", 1) ? await step("second", 2) : 3;
    else
        return (void)await step("third", 0), await step("fourth", 4);
}

static async int tail(int n)
{
    return n == 0 ? await step("end", 0) : n + await tail(n - 1);
}

static async int with_global(void)
{
    int value = await set_global(3);
    return value + global * 10;
}

static async void nothing(int early)
{
    if (early)
        return;
    (void)await step("late", 1);
    return;
}

async int main(void)
{
    printf("= %d\n", await sum(1, 2));
    printf("= %d\n", await narrow(300));
    printf("= %d\n", await truth(256));
    printf("= %g\n", await widen(7));
    const int array[] = { 10, 20, 30 };
    printf("= %d\n", *await pick(array, 2));
    printf("= %d\n", await either(1));
    printf("= %d\n", await either(0));
    printf("= %d\n", await tail(4));
    printf("= %d\n", await with_global());
    await nothing(1);
    await nothing(0);
    puts("");
    return 0;
}
