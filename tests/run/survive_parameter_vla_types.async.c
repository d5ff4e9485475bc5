// reference: plain
/* Section 4: parameters whose types depend on other parameters: the sizes are those at the call, though the parameter changes. */
#include <acc.h>
#include <stdio.h>

static async int trace(int n, int matrix[n][n])
{
    int sum = 0;
    for (int i = 0; i < n; i++) {
        await acc_yield();
        sum += matrix[i][i];
    }
    return sum;
}

static async int row_size(int rows, int columns, double (*grid)[rows][columns])
{
    await acc_yield();
    rows = columns = 1;
    await acc_yield();
    (*grid)[1][2] = rows + columns;
    return sizeof **grid / sizeof(double) * 100 + sizeof *grid / sizeof(double);
}

static async int last(int n, const int values[][n], int row)
{
    int width = sizeof *values / sizeof **values;
    await acc_yield();
    n = 0;
    await acc_yield();
    return values[row][width - 1] + n;
}

async int main(void)
{
    int three[3][3] = { { 1, 2, 3 }, { 4, 5, 6 }, { 7, 8, 9 } };
    int two[2][2] = { { 10, 20 }, { 30, 40 } };
    double grid[2][3] = { { 0 } };
    printf("%d %d\n", await trace(3, three), await trace(2, two));
    printf("%d", await row_size(2, 3, &grid));
    printf(" %g\n", grid[1][2]);
    printf("%d %d\n", await last(3, (const int (*)[])three, 1), await last(2, (const int (*)[])two, 1));
    return 0;
}
