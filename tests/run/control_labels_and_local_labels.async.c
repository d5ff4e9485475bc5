// flags: -std=gnu11
// reference: plain
/* Section 4: GNU C's local labels, the same label name in several functions and macro uses, labels before declarations' blocks. */
#include <acc.h>
#include <stdio.h>

static async int later(int value)
{
    await acc_yield();
    return value;
}

#define FIND(array, count, wanted)                   \
    ({                                               \
        __label__ found;                             \
        int index_;                                  \
        for (index_ = 0; index_ < (count); index_++) \
            if (await later((array)[index_]) == (wanted)) \
                goto found;                          \
        index_ = -1;                                 \
    found:                                           \
        index_;                                      \
    })

static async int first(void)
{
    int n = 0;
again:
    n += await later(1);
    if (n < 3)
        goto again;
    return n;
}

static async int second(void)
{
    int n = 10;
again:
    n -= await later(2);
    if (n > 3)
        goto again;
    {
        __label__ again;
        int turns = 0;
    again:
        await acc_yield();
        if (turns++ < 2)
            goto again;
        n += turns * 100;
    }
    return n;
}

/* The inner one comes first. */
static async int of_one_name(int n)
{
    __label__ out;
    {
        __label__ out;
        if (n == 1)
            goto out;
        n += 10;
    out:
        n += await later(100);
    }
    if (n == 101)
        goto out;
    n += 1000;
out:
    return n;
}

async int main(void)
{
    const int array[] = { 5, 6, 7 };
    printf("%d %d\n", await first(), await second());
    printf("%d %d\n", await of_one_name(1), await of_one_name(2));
    printf("%d %d\n", FIND(array, 3, 7), FIND(array, 3, 8));
    int both = FIND(array, 3, 5) * 10 + FIND(array, 3, 6);
    printf("%d\n", both);
    return 0;
}
