// A local typedef that only variables in the frame, or blocks, are declared with: no warning about an unused one.
#include <acc.h>
#include <stdio.h>

static async int in_frame(void)
{
    typedef struct { double d[4]; } nameless;
    typedef int row[4], number;
    typedef number spare __attribute__((unused));
    nameless n = { { 1, 2, 3, 4 } };
    row r = { 1, 2, 3, 4 };
    async number future = async { await acc_yield(); return r[0]; };
    await acc_yield();
    printf("%d %d %d\n", (int)n.d[2], r[1], await future);
    return 0;
}

static int in_block(void)
{
    typedef struct { int x; } point;
    typedef int number, row[4], kept;
    int limit = 5;
    kept sum = acc_block_on(async {
        point p = { 1 };
        row n = { p.x };
        number k = n[0];
        await acc_yield();
        return n[0] + k + limit;
    });
    return sum;
}

int main(void)
{
    printf("%d\n", in_block());
    return acc_block_on(in_frame());
}
