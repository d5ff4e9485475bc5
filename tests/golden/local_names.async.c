/* Types, constants and static variables declared in a body, and __func__. */
// flags: --no-line
#include <acc.h>
#include <stdio.h>

static async int next(void)
{
    struct point { int x, y; };
    enum { STEP = 10 };
    typedef struct point point;
    static int calls;

    point p = {++calls, STEP};
    point *kept = &p;
    await acc_yield();
    printf("%s: %d\n", __func__, calls);
    return kept->x * kept->y;
}

int main(void)
{
    printf("%d\n", acc_block_on(next()));
    printf("%d\n", acc_block_on(next()));
    return 0;
}
