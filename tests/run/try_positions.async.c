// reference: clang
/* Section 6: try stands wherever an expression may; operands before it have been evaluated, those after it are not. */
#include <acc.h>
#include <stdio.h>

/* A descriptor, or a negative error. */
static async int open_later(const char *name, int result)
{
    printf("%s ", name);
    await acc_yield();
    return result;
}

static int say(const char *name, int value)
{
    printf("%s ", name);
    return value;
}

static int sum(int a, int b, int c)
{
    printf("sum ");
    return a + b * 10 + c * 100;
}

static async int arguments(int value)
{
    return sum(say("a", 1), try await open_later("b", value), say("c", 3));
}

static async int operands(int value)
{
    return say("a", 1) + try await open_later("b", value) * say("c", 3) + (try say("d", value));
}

static async int conditions(int value)
{
    if (try await open_later("if", value))
        printf("then ");
    while (try await open_later("while", value--))
        printf("body ");
    for (int i = try say("init", value + 3); i > try say("cond", value + 1); i -= 1 + try await open_later("step", i - 1))
        printf("turn ");
    switch (try await open_later("switch", value + 2)) {
    case 1:
        return say("one", 1);
    }
    return 0;
}

static async int short_circuits(int value)
{
    int both = say("a", value > 0) && try await open_later("b", value - 1);
    int either = say("c", value == 0) || try await open_later("d", value - 2);
    int arm = value > 2 ? try await open_later("e", value - 4) : say("f", 6);
    return both + either * 10 + arm * 100;
}

static async int elements(int value)
{
    int array[] = { say("a", 1), try await open_later("b", value), try say("c", 3) };
    array[try await open_later("i", value)] = value;
    array[1] += try say("w", 1);
    (void)((void)say("x", 1), (void)try await open_later("y", value), say("z", 2));
    return array[0] + array[1] * 10 + array[2] * 100;
}

async int main(void)
{
    printf("= %d\n", await arguments(2));
    printf("= %d\n", await arguments(-2));
    printf("= %d\n", await operands(2));
    printf("= %d\n", await operands(-2));
    printf("= %d\n", await conditions(1));
    printf("= %d\n", await conditions(-1));
    for (int value = 0; value < 5; value++)
        printf("= %d\n", await short_circuits(value));
    printf("= %d\n", await elements(2));
    printf("= %d\n", await elements(-2));
    return 0;
}
