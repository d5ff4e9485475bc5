// reference: plain
/* Section 3: the declarators of one declaration are initialised in order, each seeing those before it. */
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
    int a = await step("a", 1), b = a + await step("b", 2), c[2] = { a, b }, *p = &c[await step("p", 1)];
    printf("= %d %d %d %d %d\n", a, b, c[0], c[1], *p);
    int d, e = await step("e", 5), f;
    d = e + 1;
    f = d + await step("f", d);
    printf("= %d %d %d\n", d, e, f);
    for (int i = await step("i", 0), n = i + await step("n", 2); i < n; i++)
        printf("= %d of %d\n", i, n);
    const char *name = (await step("g", 1)) ? "one" : "none", *end = name + 2;
    printf("= %s %s\n", name, end);
    int self = (int)sizeof self + await step("h", 1);
    printf("= %d\n", self == (int)sizeof(int) + 1);
    return 0;
}
