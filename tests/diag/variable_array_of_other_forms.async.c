/* Section 4: pointers to variable length arrays are kept when they are declared as such, not in other forms. */
#include <acc.h>

async int f(int n);

async int forms(int n)
{
    int rows[2][n];
    __typeof__(rows[0]) *of_typeof = &rows[1];
    int (*array[2])[n] = { rows, rows };
    int (*(*function)(void))[n] = 0;
    rows[1][0] = await f(1);
    return (*of_typeof)[0] + (*array[1])[0] + (function == 0);
}
