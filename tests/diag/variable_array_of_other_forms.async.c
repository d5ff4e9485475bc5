/* Section 4: pointers to variable length arrays are kept when they are declared as such, not in other forms. */
#include <acc.h>

async int f(int n);

async int forms(int n)
{
    int rows[2][n];
    __typeof__(rows[0]) *of_typeof = &rows[1];
    int (*array[2])[n] = { rows, rows };
    int (*(*function)(void))[n] = 0;
    __typeof__(int[n]) **outer = 0;
    __typeof__(int[][n]) *without_size = 0;
    __typeof__(int (*)[n]) in_typeof = rows;
    int (*unsized)[][n] = 0;
    int (**twice)[n] = 0;
    typedef int row[n];
    typedef row *giver(void);
    giver *given = 0;
    rows[1][0] = await f(1);
    return (*of_typeof)[0] + (*array[1])[0] + (function == 0) + (**outer)[0] + (*without_size)[0][0] + in_typeof[0][0] +
           (*unsized)[0][0] + (**twice)[0] + (*given())[0];
}

async int counted(int (*rows)[2])
{
    int (*array[])[await f(2)] = { rows, rows + 1 };
    int n = await f(1);
    return n + (*array[1])[0];
}
