// flags: -std=gnu11
// reference: plain
/* Section 3: ?: awaits its condition and then only the arm that is chosen; its value has the common type of both arms. */
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

static async const char *text(const char *value)
{
    await acc_yield();
    return value;
}

struct pair {
    int a, b;
};

static async struct pair pair(int a, int b)
{
    await acc_yield();
    return (struct pair) { a, b };
}

async int main(void)
{
    for (int i = 0; i < 3; i++) {
        printf("= %d\n", i ? await step("then", i) : await step("else", -1));
        printf("= %d\n", await step("if", i == 1) ? await step("then", 10) : 20);
        printf("= %d\n", await step("if", i == 2) ? 10 : await step("else", 20));
        printf("= %d\n", i == 0 ? await step("0", 0) : i == 1 ? await step("1", 1) : await step("2", 2));
        printf("= %d\n", (i ? await step("p", 1) : 0) ? (i > 1 ? await step("q", 2) : 3) : await step("r", 4));
        printf("= %s\n", i ? await text("some") : "none");
        printf("= %s\n", i ? NULL ? "" : await text("one") : await text("zero"));
        printf("= %g\n", i ? await step("int", i) : 0.5);
        struct pair chosen = i ? await pair(i, 1) : (struct pair) { 8, 9 };
        printf("= %d %d\n", chosen.a, chosen.b);
        printf("= %d\n", (i ? await pair(i, 1) : await pair(4, 5)).a);
    }
    unsigned zero = 0;
    printf("= %d\n", (zero ? zero : (unsigned)await step("minus", -1)) > 0u);
    const char *null = await step("null", 0) ? "text" : NULL;
    printf("= %d\n", null == NULL);
    return 0;
}
