/* Section 4: the sizes of variable length arrays in sizeof and typeof are evaluated: what they name survives, each in its
 * order, and what they change stays changed. */
#include <acc.h>
#include <stdio.h>

static async int number(int n)
{
    await acc_yield();
    return n;
}

static async int types(int n, int m)
{
    int k = n, list[6] = {0};
    await acc_yield();
    int first = (int)sizeof(char[n + 1]);
    await acc_yield();
    first += (int)sizeof(char[k][2]);
    await acc_yield();
    first += (int)sizeof(*(char(*)[m])list);
    await acc_yield();
    typeof(char[m + k]) text;
    return first + (int)sizeof text;
}

static async int order(int n)
{
    int early = (int)sizeof(char[n]) * 100 + (n = 7, await number(1)) + (int)sizeof(char[n]) * 10;
    printf("%d %d %d\n", (int)sizeof(char[n]), (n = 4, await number(2)), (int)sizeof(char[n]));
    return early;
}

static async int changes(int n)
{
    int k = 3, size;
    await acc_yield();
    size = (int)sizeof(char[n++]) + await number(0);
    await acc_yield();
    size += (int)sizeof(char[++k]);
    await acc_yield();
    printf("%d %d %d\n", (int)sizeof(char[n++]), await number(n), (int)sizeof(char[n++]));
    return size * 100 + n * 10 + k;
}

async int main(void)
{
    printf("%d\n", await types(2, 3));
    printf("%d\n", await order(2));
    printf("%d\n", await changes(2));
    return 0;
}
