// reference: plain
/* Section 4: types of a typedef of a variable length array, arrays of a typeof, and pointers to arrays whose name means
 * something else at an await. */
#include <acc.h>
#include <stdio.h>
#include <stdlib.h>

static async int later(int value)
{
    await acc_yield();
    return value;
}

static async int typedefs(int n)
{
    typedef int row[n];
    int where = n;
    row *rows = (row *)malloc(sizeof(row[2]));
    for (int i = 0; i < 2 * n; i++)
        rows[i / n][i % n] = i;
    n = 1;
    await acc_yield();
    row *second = rows + 1;
    printf("%zu %zu %zu %d %d\n", sizeof(row) / sizeof(int), sizeof(row[3]) / sizeof(int), sizeof(row *) / sizeof(void *),
           (*second)[0], ((row *)rows)[1][where - 1]);
    int (*copy)[where] = (int (*)[where])(row *)rows;
    await acc_yield();
    int result = copy[1][0];
    free(rows);
    return result;
}

/* Pointers to such arrays by a typedef, in casts and in sizeof. */
static async int pointer_typedefs(int n)
{
    typedef int row[n];
    typedef row *rows, table[2];
    typedef int (*others)[n];
    int list[] = { 1, 2, 3, 4, 5, 6, 7, 8, 9 };
    rows p = (rows)list;
    others q = (others)list + 1;
    await acc_yield();
    int sizes = (sizeof(rows) == sizeof p) + (sizeof(others[3]) == 3 * sizeof p) + (sizeof(rows *) == sizeof p) +
                (sizeof(row) == sizeof *p) + (sizeof(table) == 2 * sizeof *p) + (sizeof *(rows)list == sizeof *p);
    return (*p)[1] + 10 * (*q)[0] + 100 * (*((others)q + 1))[0] + 1000 * sizes;
}

static async int unused_typedef(int n)
{
    {
        typedef char line[n];
        line l;
        for (int i = 0; i < n; i++)
            l[i] = (char)i;
        n = l[n - 1];
    }
    return await later(n);
}

static async int hidden_pointer(int n)
{
    int a[5][n], b[2][n];
    for (int i = 0; i < 5 * n; i++)
        a[i / n][i % n] = i;
    for (int i = 0; i < 2 * n; i++)
        b[i / n][i % n] = 1000 * i;
    int (*p)[n] = a;
    {
        int p = 1;
        await acc_yield();
        n += p - 1;
    }
    p++;
    int result = (*p)[0];                   /* n */
    result += (*p++)[0];                    /* n */
    result += (*++p)[0];                    /* 3 n */
    p -= 2;
    result += p[0][1];                      /* n + 1 */
    p = b;
    {
        double p = await later(2);
        await acc_yield();
        result += (int)p;
    }
    return result + p[1][0];
}

static async int typeofs(int n)
{
    __typeof__(int[n]) a;
    __typeof__(a) b;
    __typeof__(int[2][n]) c;
    for (int i = 0; i < n; i++) {
        a[i] = i;
        b[i] = 10 * i;
        c[1][i] = 100 * i;
    }
    int m = n;
    n = 0;
    await acc_yield();
    return a[m - 1] + b[m - 1] + c[1][m - 1] + (int)(sizeof b / sizeof *b) * 10000;
}

async int main(void)
{
    printf("%d\n", await typedefs(3));
    printf("%d\n", await pointer_typedefs(3));
    printf("%d\n", await unused_typedef(5));
    printf("%d\n", await hidden_pointer(4));
    printf("%d\n", await typeofs(3));
    return 0;
}
