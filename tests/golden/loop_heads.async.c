/* An await in the head of a while, a do and a for: the head is evaluated anew in each turn. */
// flags: --no-line
#include <acc.h>
#include <stdio.h>

static async int countdown(int *n)
{
    await acc_yield();
    return --*n;
}

static async void heads(void)
{
    int n = 3;
    while (await countdown(&n))
        printf("while %d\n", n);

    do {
        if (n == -1)
            continue;
        printf("do %d\n", n);
    } while (await countdown(&n) > -3);

    for (int i = 0; await countdown(&n) > -6; i++)
        printf("for %d\n", i);
}

int main(void)
{
    acc_block_on(heads());
    return 0;
}
