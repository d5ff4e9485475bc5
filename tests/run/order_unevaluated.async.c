// flags: -std=gnu11
// reference: plain
/* Section 3: in sizeof, typeof and the controlling operand of _Generic an await is an expression of its type and nothing runs. */
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

struct big {
    char bytes[100];
};

async struct big big(void)
{
    await acc_yield();
    puts("never");
    return (struct big) { { 0 } };
}

async short narrow(short value)
{
    await acc_yield();
    return value;
}

#define KIND(x) _Generic((x), int: "int", short: "short", default: "other")

async int main(void)
{
    printf("%d\n", (int)(sizeof await step("a", 1) / sizeof(int)));
    printf("%d\n", (int)sizeof(await big()));
    printf("%d\n", (int)sizeof((await big()).bytes));
    printf("%d\n", (int)(sizeof(await narrow(1)) / sizeof(short)));
    printf("%d\n", (int)(sizeof(await narrow(1) + 1) / sizeof(int)));
    __typeof__(await step("b", 1)) n = 5;
    __typeof__(await big()) b = { { 'x' } };
    __typeof__(((void)await step("c", 1), &n)) p = &n;
    printf("%d %c %d\n", n, b.bytes[0], *p);
    printf("%s\n", KIND(await narrow(2)));
    printf("%s\n", KIND(await narrow(2) + 1));
    printf("%s\n", KIND(await big()));
    printf("%d\n", _Generic(await step("d", 1), int: 10, default: 20));
    printf("= %d\n", _Generic(1, int: await step("chosen", 1), default: await step("never", 2)));
    printf("= %d\n", _Generic("", int: await step("never", 1), default: await step("default", 2)));
    printf("%d\n", __builtin_types_compatible_p(__typeof__(await narrow(1)), short));
    printf("%d\n", (int)_Alignof(__typeof__(await narrow(1))));
    return 0;
}
