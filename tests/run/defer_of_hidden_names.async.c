// reference: gcc
/* Section 6: a defer means the names that it stands behind, also those that are hidden at the end of its block. */
#include <acc.h>
#include <stdio.h>

static async int later(int value)
{
    await acc_yield();
    return value;
}

static async int deferred(int k)
{
    int n = 1;
    await acc_yield();
    {
        defer printf("outer %d ", n);
        if (k == 0)
            return 0;
        int n = 2;
        printf("inner %d ", n);
        n++;
        if (k == 1)
            return n;
    }
    {
        defer { printf("outer %d ", n); n += 10; }
        const char *n = "text";
        printf("%s ", n);
    }
    for (int i = 0; i < 2; i++) {
        defer printf("%d:%d ", i, n);
        int i = 7, *p = &i;
        if (k == 2)
            continue;
        printf("%d ", *p + await later(i));
    }
    return n;
}

async int main(void)
{
    for (int k = 0; k < 4; k++)
        printf("= %d\n", await deferred(k));
    return 0;
}
