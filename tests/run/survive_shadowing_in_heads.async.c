// reference: plain
/* Section 4: names declared in the heads and bodies of for, if, while and switch are each their own object. */
#include <acc.h>
#include <stdio.h>

static async int later(int value)
{
    await acc_yield();
    return value;
}

async int main(void)
{
    int i = 100;
    for (int i = 0; i < 2; i++)
        (void)await later(i);
    printf("%d\n", i);
    for (int i = await later(5), j = i + 1; i < 7; i++, j++) {
        int i = j * 10;
        await acc_yield();
        printf("%d %d\n", i, j);
    }
    for (struct { int at, end; } i = { 0, 2 }; i.at < i.end; i.at++) {
        await acc_yield();
        printf("%d of %d\n", i.at, i.end);
    }
    for (const char *i = "ab"; *i; i++) {
        char c = *i;
        await acc_yield();
        putchar(c);
        putchar(*i);
    }
    putchar('\n');

    if (i == 100) {
        int i = await later(3);
        if (i == 3) {
            int i = await later(4);
            await acc_yield();
            printf("%d ", i);
        }
        printf("%d ", i);
    }
    printf("%d\n", i);

    switch (i) {
        int i;
    case 100:
        i = await later(7);
        await acc_yield();
        printf("%d ", i);
        {
            long i = 8;
            await acc_yield();
            printf("%ld ", i);
        }
        break;
    default:
        i = 0;
        printf("%d", i);
    }
    printf("%d\n", i);
    while (i > 98) {
        int j = i--, *p = &j;
        int i = await later(j + 1);
        printf("%d %d\n", i, *p);
    }
    return i - 98;
}
