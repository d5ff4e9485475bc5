// flags: -std=gnu11
// reference: plain
/* Section 3 and GNU C: in `a ?: b` a is evaluated once, and b only if a is zero. */
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

static async const char *find(const char *name, const char *value)
{
    printf("%s ", name);
    await acc_yield();
    return value;
}

async int main(void)
{
    for (int i = 0; i < 2; i++) {
        printf("= %d\n", await step("a", i * 5) ?: await step("b", 7));
        printf("= %d\n", await step("a", i * 5) ?: 8);
        int n = i;
        printf("= %d\n", n++ ?: await step("b", n));
        printf("= %s\n", await find("x", i ? "found" : NULL) ?: await find("y", "default"));
        printf("= %d\n", await step("a", 0) ?: await step("b", i) ?: await step("c", 3));
        printf("= %d\n", (await step("a", i) ?: await step("b", 0)) ? 1 : await step("c", 2));
        (void)(await step("unused", i) ?: await step("too", n));
        printf("= %d\n", n);
        double half = i / 2.0;
        printf("= %g\n", half ?: await step("half", 3));
    }
    return 0;
}
