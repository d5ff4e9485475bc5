// flags: -std=gnu11
// reference: gcc
/* Section 4: pointers to VLAs and typedefs of variable size take the size when they are declared, once, whatever changes afterwards. */
#include <acc.h>
#include <stdio.h>
#include <stdlib.h>

static int evaluated;

static int size(int n)
{
    evaluated++;
    return n;
}

static async void *given(void *p)
{
    await acc_yield();
    return p;
}

/* Pointers that live in the frame from their declaration on: a defer means others of these names. */
static async int in_the_frame(int n)
{
    int rows[2][n], *first = rows[0], *second = rows[1];
    rows[0][1] = 4;
    rows[1][1] = 9;
    {
        defer printf("%d %d\n", first[1], second[1]);
        int (*first)[n] = await given(rows + (sizeof *first == 0)), (*second)[n];
        second = rows + 1;
        await acc_yield();
        return first[0][1] * 100 + first[1][1] * 10 + (*second)[1];
    }
}

async int main(void)
{
    printf("%d\n", await in_the_frame(3));
    int n = 3;
    int (*rows)[n] = calloc(4, sizeof *rows);
    typedef int row[n];
    typedef row grid[size(2)];
    await acc_yield();
    n = 10;
    row one;
    one[0] = 1;
    grid two;
    await acc_yield();
    printf("%d %d %d %d\n", (int)(sizeof *rows / sizeof(int)), (int)(sizeof(row) / sizeof(int)),
           (int)(sizeof two / sizeof two[0]), evaluated);
    for (int i = 0; i < 4; i++) {
        rows[i][i % 3] = i + 1;
        await acc_yield();
    }
    int *flat = rows[0];
    for (int i = 0; i < 12; i++)
        printf("%d", flat[i]);
    printf(" %d\n", (int)(&rows[3][2] - flat));
    row *second = rows + 1;
    await acc_yield();
    printf("%d\n", (*second)[1]);
    free(rows);

    for (int i = 1; i < 4; i++) {
        typedef char text[i + 1];
        text t;
        for (int j = 0; j < i; j++)
            t[j] = '0' + i;
        t[i] = '\0';
        await acc_yield();
        text *whole = &t;
        await acc_yield();
        printf("%s %d %d\n", *whole, (int)sizeof(text), (int)sizeof *whole);
    }
    int m = 2;
    int (*function)(int count, int values[count]) = NULL;
    __typeof__(int[m]) pair;
    pair[1] = m++;
    await acc_yield();
    printf("%d %d %d\n", pair[1], (int)(sizeof pair / sizeof(int)), function == NULL);
    int *unevaluated = &pair[sizeof(int[m++]) / sizeof(int) - 3];
    await acc_yield();
    printf("%d %d %d\n", m, (int)(unevaluated - pair), one[0]);
    return 0;
}
