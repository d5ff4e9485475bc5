// reference: plain
/* Section 3: the expression of a switch is awaited once, before a case is chosen; it is promoted as C says. */
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

static async unsigned char byte(int value)
{
    await acc_yield();
    return value;
}

static async long long wide(long long value)
{
    await acc_yield();
    return value;
}

enum colour { RED, GREEN, BLUE };

static async enum colour colour(int value)
{
    await acc_yield();
    return value;
}

async int main(void)
{
    for (int i = 0; i < 4; i++) {
        switch (await step("switch", i)) {
        case 0:
            printf("zero ");
            break;
        case 1:
            printf("one ");
            __attribute__((fallthrough));
        case 2:
            printf("= %d ", await step("two", i * 10));
            break;
        default:
            printf("default ");
        }
        puts("");
    }
    switch (await byte(256 + 7)) {
    case 7:
        puts("seven");
    }
    switch (await wide(1LL << 40)) {
    case 0:
        puts("truncated");
        break;
    case 1LL << 40:
        puts("wide");
    }
    switch (await colour(2)) {
    case RED: puts("red"); break;
    case GREEN: puts("green"); break;
    case BLUE: puts("blue"); break;
    }
    switch (await step("a", 1) + await step("b", 2))
    case 3:
        puts("= three");
    switch (await step("nothing", 1)) {
    }
    puts("");
    return 0;
}
