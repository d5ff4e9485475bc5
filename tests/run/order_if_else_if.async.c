// reference: plain
/* Section 3: in an else-if chain each condition is awaited only when those before it were false. */
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

static async int classify(int n)
{
    if (await step("zero", n == 0))
        return 0;
    else if (await step("one", n == 1) || await step("two", n == 2))
        return 12;
    else if (n < 0) {
        printf("negative ");
        return -1;
    } else if (await step("ten", n == 10))
        printf("ten ");
    else if (await step("even", n % 2 == 0)) {
        printf("even ");
    } else
        printf("odd ");
    return await step("end", n);
}

static async void dangling(int a, int b)
{
    if (await step("a", a))
        if (await step("b", b))
            puts("= both");
        else
            puts("= only a");
    else
        puts("= not a");
}

static async void single(int a)
{
    if (a)
        (void)await step("then", 1);
    if (!a)
        ;
    else
        (void)await step("else", 1);
    puts("= single");
}

async int main(void)
{
    const int values[] = { 0, 1, 2, -7, 10, 4, 5 };
    for (size_t i = 0; i < sizeof values / sizeof *values; i++)
        printf("= %d\n", await classify(values[i]));
    for (int i = 0; i < 4; i++)
        await dangling(i & 1, i >> 1);
    await single(0);
    await single(1);
    return 0;
}
