/* Section 3: in `place = await f()` the place is determined before f starts, the right side is stored after f is done. */
#include <acc.h>
#include <stdio.h>

struct node {
    int value;
    struct node *next;
};

static int a[3], i;
static struct node first = { 1, NULL }, second = { 2, NULL };
static struct node *cursor = &first;

static async int move(int value)
{
    await acc_yield();
    i++;
    cursor = &second;
    await acc_yield();
    return value;
}

async int main(void)
{
    a[i] = await move(10);
    printf("%d: %d %d %d\n", i, a[0], a[1], a[2]);
    a[i] = a[i - 1] + await move(20);
    printf("%d: %d %d %d\n", i, a[0], a[1], a[2]);

    cursor = &first;
    cursor->value = await move(11);
    printf("%d %d\n", first.value, second.value);
    cursor = &first;
    (*cursor).value = await move(cursor->value + 1);
    printf("%d %d\n", first.value, second.value);

    int *p = &a[0];
    *p++ = await move(30);
    *p = await move(40);
    printf("%d %d, p at %d\n", a[0], a[1], (int)(p - a));

    int x, y, z;
    x = y = z = await move(5);
    printf("%d %d %d\n", x, y, z);
    x = y += z -= await move(2);
    printf("%d %d %d\n", x, y, z);
    printf("%d\n", x = await move(9));
    return x == 9 ? 0 : 1;
}
