// reference: plain
/* Section 3: || awaits its right side only if its left side is false; mixed with && and ! too. */
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
        printf("= %d\n", await step("a", a) || await step("b", b));
        printf("= %d\n", say("a", a) || await step("b", b));
        printf("= %d\n", await step("a", a) || say("b", b));
    }
    for (int i = 0; i < 8; i++) {
        int a = i & 1, b = i >> 1 & 1, c = i >> 2;
        printf("= %d\n", (await step("a", a) && await step("b", b)) || await step("c", c));
        printf("= %d\n", await step("a", a) && (await step("b", b) || await step("c", c)));
        printf("= %d\n", !await step("a", a) || (!await step("b", b) && !await step("c", c)));
    }
    int *null = NULL;
    if (!null || await step("never", *null))
        puts("= short");
    int count = 0;
    while (count >= 3 || await step("more", count < 5))
        if (++count == 5)
            break;
    printf("= %d\n", count);
    return 0;
}
