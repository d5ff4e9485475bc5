/* What points to a variable length array is kept as a variable, and not as the value of an operand. */
#include <acc.h>
async int fetch(int n);

async int user(int n, int m)
{
    int rows[n][m];
    int (*row)[m] = rows;
    row++[0][1] = await fetch(1);
    row[0][1] = await fetch(2);
    return rows[0][1];
}
