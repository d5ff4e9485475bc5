// reference: plain
/* Sections 2 and 3: await has the precedence of a cast: what stands after its operand applies to the value. */
#include <acc.h>
#include <stdbool.h>
#include <stdio.h>

static async int later(int value)
{
    await acc_yield();
    return value;
}

static async int *address(int *p)
{
    await acc_yield();
    return p;
}

static async unsigned short narrow(int value)
{
    await acc_yield();
    return value;
}

async int main(void)
{
    int n = 5;
    printf("%d\n", await later(2) + 1);
    printf("%d\n", await later(2) * await later(3) + await later(4) % 3);
    printf("%d %d %d\n", -await later(2), !await later(2), ~await later(2));
    printf("%d %d\n", - -await later(7), !!await later(7));
    printf("%d\n", (char)await later(256 + 65));
    printf("%d\n", (int)(bool)await later(2));
    printf("%g\n", (double)await later(1) / await later(4));
    printf("%d\n", *await address(&n));
    printf("%d\n", -*await address(&n) - 1);
    ++*await address(&n);
    (*await address(&n))++;
    printf("%d\n", n);
    printf("%d\n", await address(&n) == &n);
    printf("%d\n", *&*await address(&n));
    printf("%d\n", await narrow(65536 + 3) - 4 < 0);
    printf("%d\n", await (later(3)) + (await (later(4))));
    printf("%zu\n", sizeof await later(1) / sizeof(int));
    printf("%d\n", await later(1) ? await later(2) : await later(3));
    printf("%d\n", await later(1) << await later(4) | await later(3));
    return 0;
}
