// reference: plain
/* Section 4: parameters and pointers of variable length array types that step, and are measured, after awaits. */
#include <acc.h>
#include <stdio.h>

static async int parameters(int n, int m, int a[static n][m], int (*p)[m], int (*q)[n][m], int b[n])
{
    int sum = 0;
    for (int i = 0; i < n; i++, p++) {
        await acc_yield();
        sum += a[i][m - 1] + (*p)[0] + b[i];
    }
    sum += (*q)[1][1];
    q++;
    await acc_yield();
    p -= n;
    sum += (int)(sizeof *q / sizeof(int)) * 1000 + (int)(sizeof a[0] / sizeof(int)) * 100 + p[1][1];
    a++;
    b += 1;
    await acc_yield();
    return sum + a[0][0] + b[0];
}

static async int pointers(int n)
{
    int a[2][3][n];
    for (int i = 0; i < 6 * n; i++)
        a[i / (3 * n)][i / n % 3][i % n] = i;
    int (*p)[3][n] = a, (*const last)[3][n] = a + 1;
    int (*row)[n] = a[1];
    __typeof__(row) copy = row + 1;
    int line[n];
    await acc_yield();
    for (int i = 0; i < n; i++)
        line[i] = (*copy)[i];
    int where = (int)((char *)last - (char *)p) / (int)sizeof *p;
    p++;
    await acc_yield();
    where += (int)((char *)p - (char *)a) / (int)sizeof *p * 10 + (p == last) * 100;
    row += 2;
    await acc_yield();
    return where + line[n - 1] * 1000 + (*row)[0] * 100000;
}

async int main(void)
{
    int a[2][3] = { { 1, 2, 3 }, { 4, 5, 6 } }, b[2][2][3] = { { { 1, 2, 3 }, { 4, 5, 6 } } };
    printf("%d\n", await parameters(2, 3, a, a, b, a[0]));
    printf("%d\n", await pointers(4));
    return 0;
}
