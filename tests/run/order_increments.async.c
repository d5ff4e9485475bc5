/* Section 3: i++, --i and their like mixed with awaits take effect at their place, left to right. */
#include <acc.h>
#include <stdio.h>

static async int later(int value)
{
    await acc_yield();
    return value;
}

static int show4(int a, int b, int c, int d)
{
    return printf("%d %d %d %d\n", a, b, c, d);
}

async int main(void)
{
    int i = 1;
    int sum = i++ + await later(i) + i++; /* 1 + 2 + 2 */
    printf("%d %d\n", sum, i);
    show4(i++, await later(i), ++i, await later(i--)); /* 3 4 5 5 */
    printf("%d\n", i);

    int a[5] = { 0 };
    i = 0;
    a[i++] = await later(i); /* the place is a[0], the value 1 */
    a[i++] = await later(i) * 10;
    a[i] = i + await later(++i); /* the place is a[2]: 2 + 3 */
    a[await later(i)] = i--;
    printf("%d %d %d %d %d, %d\n", a[0], a[1], a[2], a[3], a[4], i);

    const char text[] = "abc";
    const char *p = text;
    while (await later(*p++) != 'b')
        ;
    printf("%c\n", *p);

    i = 10;
    i = i++ + await later(i); /* 10 + 11 */
    printf("%d\n", i);
    i += i++ + await later(i--); /* 21 + 22, then added to 21 */
    printf("%d\n", i);
    int b[] = { i++, await later(i), i++ };
    printf("%d %d %d\n", b[0], b[1], b[2]);
    int *q = b;
    *q++ += await later(*q); /* b[0] += b[1] */
    printf("%d %d\n", b[0], (int)(q - b));
    return 0;
}
