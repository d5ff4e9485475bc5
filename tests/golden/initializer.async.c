/* Awaits in a braced initializer and in a compound literal: element by element, left to right. */
// flags: --no-line
#include <acc.h>
#include <stdio.h>

struct point {
    int x, y;
};

static async int later(int value)
{
    await acc_yield();
    printf("%d ", value);
    return value;
}

static int area(const struct point *corner)
{
    return corner->x * corner->y;
}

async int main(void)
{
    struct point p = {.y = await later(3), .x = await later(4)};
    printf("= {%d, %d}\n", p.x, p.y);
    printf("= %d\n", area(&(struct point){await later(5), 6}));
    return 0;
}
