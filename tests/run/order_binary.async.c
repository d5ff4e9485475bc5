// reference: clang
/* Section 3: the operands of a binary operator are evaluated left to right: a plain read on the left of an await comes before it. */
#include <acc.h>
#include <stdio.h>

static int x;

static async int set_x(int value)
{
    await acc_yield();
    x = value;
    await acc_yield();
    return 1;
}

async int main(void)
{
    x = 10;
    printf("%d\n", x + await set_x(20));
    x = 10;
    printf("%d\n", await set_x(20) + x);
    x = 10;
    printf("%d\n", x + await set_x(20) + x + await set_x(30) + x);
    x = 10;
    printf("%d\n", x * (x - await set_x(2)) / (x + await set_x(1)) - x);
    x = 10;
    printf("%d %d\n", x < await set_x(0), await set_x(7) < x);
    x = 12;
    printf("%d\n", (x & await set_x(3)) | (x ^ await set_x(5)) | x << await set_x(1));
    x = 3;
    printf("%d\n", (x == 3) + (await set_x(4) == 1) + (x == 4));
    x = 100;
    printf("%d\n", x % (await set_x(7) + 2) + x % 4);
    x = 1;
    int y = x++ + await set_x(x + 5) + x++;
    printf("%d %d\n", y, x);
    return 0;
}
