/* Section 4: pointers to functions whose parameters are arrays of variable size, as parameters, variables and members. */
#include <acc.h>
#include <stdio.h>

typedef int operation(int n, const int a[n][n]);

struct job {
    operation *run;
};

static int trace(int n, const int a[n][n])
{
    int sum = 0;
    for (int i = 0; i < n; i++)
        sum += a[i][i];
    return sum;
}

static int corner(int n, const int a[n][n])
{
    return a[0][n - 1];
}

static async int apply(int n, int (*first)(int k, const int a[k][k]), operation *second, const int *values)
{
    const int (*a)[n] = (const int (*)[n])values;
    int (*other)(int k, const int a[k][k]) = first, (**place)(int k, const int a[k][k]) = &other;
    struct job job = { second };
    await acc_yield();
    return 10 * (*place)(n, a) + job.run(n, a) + (other == first ? 100 : 0);
}

static async int at_once(int (*run)(int k, const int a[k][k]))
{
    int single[1][1] = { { 7 } };
    return run(1, (const int (*)[1])single);
}

async int main(void)
{
    const int values[] = { 1, 2, 3, 4 };
    printf("%d %d %d\n", await apply(2, trace, corner, values), await apply(1, corner, trace, values), await at_once(trace));
    return 0;
}
