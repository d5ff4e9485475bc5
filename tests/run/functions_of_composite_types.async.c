/* Two declarations of one function give what is of their composite type (C11 6.2.7p3), and that is how it is kept. */
#include <acc.h>
#include <stdio.h>

static int numbers[2][3] = { { 1, 2, 3 }, { 4, 5, 6 } };

static int (*rows(void))[]
{
    return numbers;
}

static int (*rows(void))[3];

static int (*other_rows(void))[]
{
    return numbers;
}

static async int one(void)
{
    await acc_yield();
    return 1;
}

async int main(void)
{
    int (*other_rows(void))[3];
    printf("%d\n", (rows() + await one())[0][2]);
    printf("%d\n", (other_rows() + await one())[0][1]);
    return 0;
}
