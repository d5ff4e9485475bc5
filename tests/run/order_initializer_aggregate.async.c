// reference: clang
/* Section 3: the elements of an array's or struct's initializer are evaluated left to right, plain reads at their place; the rest is zero. */
#include <acc.h>
#include <stdio.h>

static int x;

static async int set_x(int value)
{
    await acc_yield();
    x = value;
    await acc_yield();
    return 10 * value;
}

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
    const char *name;
};

async int main(void)
{
    x = 1;
    int a[] = { x, await set_x(2), x, await set_x(3), x };
    for (size_t i = 0; i < sizeof a / sizeof *a; i++)
        printf("%d ", a[i]);
    printf("(%zu)\n", sizeof a / sizeof *a);

    struct pair pair = { await step("a", 1), await step("b", 2), "pair" };
    printf("= %d %d %s\n", pair.a, pair.b, pair.name);

    for (int turn = 0; turn < 2; turn++) {
        int rest[5] = { await step("r", turn + 1) };
        printf("=");
        for (int i = 0; i < 5; i++)
            printf(" %d", rest[i]);
        printf("\n");
        rest[4] = 9;
    }

    struct pair partial = { .a = await step("p", 3) };
    printf("= %d %d %s\n", partial.a, partial.b, partial.name ? partial.name : "none");

    const int fixed[3] = { 7, await step("f", 8), 9 };
    printf("= %d %d %d\n", fixed[0], fixed[1], fixed[2]);
    int scalar = { await step("s", 6) };
    printf("= %d\n", scalar);
    return 0;
}
