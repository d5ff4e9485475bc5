/* An if without braces at the end of a block that has something to run then. */
#include <acc.h>
#include <stdio.h>
#include <stdlib.h>

static async int blocks(int n)
{
    int sum = 0;
    for (int i = 1; i < n; i++) {
        int row[i];
        row[i - 1] = i;
        await acc_yield();
        sum += row[i - 1];
        if (sum > 100)
            abort();
    }
    for (int i = 0; i < n; i++) {
        defer if (i == 1)
            printf("one ");
        await acc_yield();
        if (i == 2) continue;
        defer for (int k = 0; k < 2; k++) printf("%d ", k);
        if (i == 3) break;
        if (i == 1) sum += 10; else sum++;
    }
    {
        defer while (sum < 20)
            sum += 5;
        if (n == 3)
            return -1;
        await acc_yield();
        while (sum < 10)
            sum++;      /* a comment */
    }
    return sum;
}

async int main(void)
{
    for (int n = 1; n < 6; n++)
        printf("%d\n", await blocks(n));
    return 0;
}
