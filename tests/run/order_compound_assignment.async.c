/* Section 3: in `place op= await f()` the place is determined first; its value is read after f completes. */
#include <acc.h>
#include <stdio.h>

static int a[4];
static int i;

/* Changes the index and the element that the index pointed to before. */
static async int disturb(int value)
{
    await acc_yield();
    a[i] += 100;
    i = (i + 1) % 4;
    await acc_yield();
    return value;
}

static void show(void)
{
    printf("i=%d: %d %d %d %d\n", i, a[0], a[1], a[2], a[3]);
}

async int main(void)
{
    a[i] += await disturb(5); /* a[0] = 100 + 5 */
    show();
    a[i] -= await disturb(3); /* a[1] = 100 - 3 */
    show();
    a[i] = 7;
    a[i] *= await disturb(2); /* a[2] = 107 * 2 */
    show();
    i = 0;
    a[i++] += await disturb(1); /* the place is a[0], and f sees i == 1: a[1] += 100, then a[0] += 1 */
    show();
    return 0;
}
