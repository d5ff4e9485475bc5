// flags: -std=gnu11
// reference: plain
/* Section 4: GNU C's forms of statements in an async body: asm with and without operands, names and labels; attributes of
 * labels and statements. */
#include <acc.h>
#include <stdio.h>

static async int later(int value)
{
    await acc_yield();
    return value;
}

static async int assembled(int n)
{
    int copied, added = await later(1);
    __asm__("");
    __asm__ volatile("" : : : "memory");
    __asm__("" : "=r"(copied) : "0"(n));
    __asm__("" : [sum] "+r"(added), "+r"(copied));
    await acc_yield();
    __asm__ volatile("" : "+r"(added) : "r"(copied), [other] "r"(n) : "memory", "cc");
    __asm__ goto("" : : "r"(added) : : away);
    await acc_yield();
    return copied + added;
away:
    return -1;
}

static async int labelled(int n)
{
    int turns = 0;
again: __attribute__((unused))
    turns++;
    if (await later(turns) < n)
        goto again;
    switch (turns) {
    case 2 ... 3:
        turns += 10;
        __attribute__((fallthrough));
    case 4:
        turns += await later(100);
    }
never: __attribute__((unused));
    return turns;
}

async int main(void)
{
    printf("%d %d\n", await assembled(20), await labelled(3));
    return 0;
}
