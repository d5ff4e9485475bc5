// reference: plain
/* Section 3: the parts of a for statement may each wait: the first once, the condition before each turn, the step after each, also after continue. */
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

async int main(void)
{
    for (int i = await step("init", 0); i < await step("cond", 2); i += await step("step", 1))
        printf("body %d ", i);
    puts("");
    for (int i = 0; i < 4; (void)await step("step", i), i++) {
        if (i == 1)
            continue;
        if (i == 3)
            break;
        printf("body %d ", i);
    }
    puts("");
    int i;
    for (i = await step("init", 5); await step("cond", i > 3); i--)
        (void)await step("body", i);
    printf("= %d\n", i);
    for (i = 0;; i += await step("step", 2))
        if (await step("body", i) >= 4)
            break;
    printf("= %d\n", i);
    for ((void)await step("init", 0); i > 0; i -= 3)
        ;
    printf("= %d\n", i);
    for (int a = 0; a < 2; a += await step("outer", 1))
        for (int b = 0; b < 2; b += await step("inner", 1)) {
            if (a == b)
                continue;
            printf("(%d %d) ", a, b);
        }
    puts("");
    for (int x = 0; x < 3; x++)
        switch (await step("switch", x)) {
        case 1:
            continue;
        default:
            printf("default ");
        }
    puts("");
    return 0;
}
