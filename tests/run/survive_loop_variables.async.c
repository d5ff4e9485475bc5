// reference: plain
/* Section 4: a variable declared in a loop's body is a new object in each turn, initialised anew; one of the loop's head is one object. */
#include <acc.h>
#include <stdio.h>

static async int later(int value)
{
    await acc_yield();
    return value;
}

static async void increment(int *p)
{
    await acc_yield();
    ++*p;
}

async int main(void)
{
    for (int i = 0; i < 3; i++) {
        int fresh = 10, array[3] = { i }, *p = &fresh;
        await increment(p);
        await increment(&array[1]);
        printf("%d %d %d %d\n", fresh, array[0], array[1], array[2]);
    }
    for (int i = 0, *p = &i; i < 6; ++*p) {
        await increment(&i);
        printf("%d ", i);
    }
    puts("");
    int n = 3;
    while (n--) {
        int before = n, after = await later(before * 2);
        {
            int inner = after;
            await increment(&inner);
            printf("%d %d %d\n", before, after, inner);
        }
    }
    do {
        int turn = n + 1;
        await increment(&n);
        n = await later(n);
        printf("%d %d\n", turn, n);
    } while (n < 2);
    for (int i = 0; i < 2; i++)
        for (int j = 0; j < 2; j++) {
            int sum = i * 10 + j, *q = &sum;
            for (int k = 0; k < 2; k++) {
                int product = *q * (k + 1);
                await increment(q);
                printf("%d/%d ", product, sum);
            }
        }
    puts("");
    return 0;
}
