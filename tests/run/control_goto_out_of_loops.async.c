// reference: plain
/* Section 4: goto out of nested loops and switches, between loops, and back into a loop that was left. */
#include <acc.h>
#include <stdio.h>

static async int later(int value)
{
    await acc_yield();
    return value;
}

static async int find(int grid[3][3], int wanted)
{
    int row, column;
    for (row = 0; row < 3; row++)
        for (column = 0; column < 3; column++)
            switch (await later(grid[row][column]) - wanted) {
            case 0:
                goto found;
            default:
                continue;
            }
    return -1;
found:
    await acc_yield();
    return row * 10 + column;
}

static async void between(void)
{
    int i = 0, j = 0;
first:
    for (; i < 6; i++) {
        if (await later(i) % 2)
            goto second;
        printf("a%d ", i);
    }
    goto done;
second:
    while (1) {
        await acc_yield();
        printf("b%d ", j);
        if (++j % 2)
            continue;
        i++;
        goto first;
    }
done:
    puts("done");
}

/* Leaves a loop and comes back to where it left. */
static async int resume(void)
{
    int total = 0, i;
    for (i = 0; i < 4; i++) {
        await acc_yield();
        if (i == 2)
            goto aside;
    back:
        total += i;
    }
    return total;
aside:
    total += await later(100);
    goto back;
}

async int main(void)
{
    int grid[3][3] = { { 1, 2, 3 }, { 4, 5, 6 }, { 7, 8, 9 } };
    printf("%d %d %d\n", await find(grid, 1), await find(grid, 6), await find(grid, 10));
    await between();
    printf("%d\n", await resume());
    return 0;
}
