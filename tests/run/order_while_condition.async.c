// reference: plain
/* Section 3: an await in the condition of while or do is evaluated again for every turn; continue goes to it. */
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
    int n = 0;
    while (await step("while", n < 3))
        n++;
    printf("= %d\n", n);
    while (n > 0 && await step("and", n)) {
        n--;
        if (n == 1)
            continue;
        printf("body %d ", n);
    }
    printf("= %d\n", n);
    do
        n++;
    while (await step("do", n < 2));
    printf("= %d\n", n);
    do {
        if (n == 3)
            continue;
        printf("body %d ", n);
        if (n == 5)
            break;
    } while (n++ < await step("limit", 6));
    printf("= %d\n", n);
    do
        (void)await step("once", 0);
    while (0);
    while (await step("outer", n-- > 4))
        while (await step("inner", n % 2))
            break;
    printf("= %d\n", n);
    int got;
    while ((got = await step("get", n)) > 0)
        n = n > 1 ? n - 2 : 0;
    printf("= %d %d\n", n, got);
    return 0;
}
