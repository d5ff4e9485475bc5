// reference: plain
/* Section 4: VLAs of two and three dimensions, rows of them, pointers to rows, passed to callees. */
#include <acc.h>
#include <stdio.h>

static async void multiply(int n, double a[n][n], double b[n][n], double result[n][n])
{
    for (int i = 0; i < n; i++)
        for (int j = 0; j < n; j++) {
            double sum = 0;
            for (int k = 0; k < n; k++)
                sum += a[i][k] * b[k][j];
            await acc_yield();
            result[i][j] = sum;
        }
}

static async int diagonal(int rows, int columns)
{
    int grid[rows][columns];
    int (*row)[columns] = grid;
    for (int i = 0; i < rows; i++, row++) {
        for (int j = 0; j < columns; j++)
            (*row)[j] = i * columns + j;
        await acc_yield();
    }
    int width = sizeof grid[0] / sizeof grid[0][0], height = sizeof grid / sizeof grid[0];
    await acc_yield();
    return grid[rows - 1][columns - 1] * 10000 + width * 100 + height;
}

async int main(void)
{
    int n = 3;
    double a[n][n], identity[n][n], product[n][n];
    for (int i = 0; i < n; i++)
        for (int j = 0; j < n; j++) {
            a[i][j] = i + j / 10.0;
            identity[i][j] = i == j;
        }
    await multiply(n, a, identity, product);
    await multiply(n, product, product, a);
    for (int i = 0; i < n; i++)
        printf("%g %g %g\n", a[i][0], a[i][1], a[i][2]);
    printf("%d %d\n", await diagonal(2, 5), await diagonal(7, 1));

    int depth = 2;
    char cube[depth][n][4];
    for (int i = 0; i < depth; i++)
        for (int j = 0; j < n; j++)
            snprintf(cube[i][j], sizeof cube[i][j], "%d.%d", i, j);
    depth = n = 0;
    await acc_yield();
    printf("%s %s %d\n", cube[0][2], cube[1][1], (int)sizeof cube);
    int fixed[2][depth + 2];
    fixed[1][1] = 5;
    await acc_yield();
    printf("%d %d\n", fixed[1][1], (int)(sizeof fixed / sizeof(int)));
    return 0;
}
