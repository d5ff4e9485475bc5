// flags: -std=gnu11
// reference: plain
/* Section 4: switch with awaits in its cases, falling through, with several labels on a statement, default first and in the middle. */
#include <acc.h>
#include <stdio.h>

#define FALL __attribute__((fallthrough))

static async int later(int value)
{
    await acc_yield();
    return value;
}

static async int fall(int n)
{
    int sum = 0;
    switch (n) {
    default:
        sum += await later(1000);
        FALL;
    case 0:
        sum += await later(1);
        FALL;
    case 1:
    case 2:
        sum += 10;
        await acc_yield();
        break;
    case 3:
        sum = await later(-1);
    }
    return sum;
}

static async const char *middle(int n)
{
    const char *name = "none";
    switch (await later(n)) {
    case 1:
        name = "one";
        break;
    default:
        name = "other";
        await acc_yield();
        FALL;
    case 2:
        if (n == 2)
            name = "two";
        break;
    case 'a' ... 'z':
        await acc_yield();
        name = "letter";
    }
    return name;
}

static async int returning(int n)
{
    switch (n) {
    case 0: return await later(5);
    case 1: await acc_yield(); return 6;
    case -1: {
        int negative = await later(7);
        await acc_yield();
        return -negative;
    }
    }
    return await later(8);
}

static async int last_label(int n)
{
    switch (n) {
    case 0:
        n = await later(9);
        break;
    case 1:
        await acc_yield();
        FALL;
    default:;
    }
    return n;
}

async int main(void)
{
    for (int i = 0; i < 5; i++)
        printf("%d ", await fall(i));
    puts("");
    printf("%s %s %s %s\n", await middle(1), await middle(2), await middle(3), await middle('q'));
    for (int i = -1; i < 3; i++)
        printf("%d ", await returning(i));
    puts("");
    printf("%d %d %d\n", await last_label(0), await last_label(1), await last_label(2));
    return 0;
}
