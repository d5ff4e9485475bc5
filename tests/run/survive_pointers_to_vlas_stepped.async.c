// flags: -std=gnu11
// reference: gcc
/* Section 4: pointers to variable length arrays that are counted up and down, assigned and declared without a value. */
#include <acc.h>
#include <stdio.h>

static async int later(int value)
{
    await acc_yield();
    return value;
}

static async int stepped(int n)
{
    int rows[4][n];
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < n; j++)
            rows[i][j] = 10 * i + j;
    int (*row)[n] = rows, (*other)[n];
    await acc_yield();
    other = row++;
    int sum = (*other)[1] + (*row)[1];          /* 1, 11 */
    await acc_yield();
    sum += (*++row)[0];                         /* 20 */
    sum += (*row--)[1];                         /* 21 */
    row += await later(2);
    sum += (*row)[0];                           /* 30 */
    row -= 1;
    --row;
    await acc_yield();
    sum += (*row)[0] + (row > other);         /* 10, 1 */
    other = (row += 2) - 1;
    await acc_yield();
    __typeof__(rows) copy;
    int (*third)[n] = &rows[2];
    copy[0][0] = (*other)[0];                   /* 20 */
    await acc_yield();
    return sum + copy[0][0] + (int)(sizeof *third / sizeof(int)) + (*third)[n - 1];
}

async int main(void)
{
    printf("%d\n", await stepped(3));
    return 0;
}
