// reference: plain
/* Section 4: what a declaration defines beside its objects (enumerators, records; in a typeof and in the size of an array too)
 * stays known when the objects are in the frame. */
#include <acc.h>
#include <stdio.h>

static async int later(int value)
{
    await acc_yield();
    return value;
}

static void set(int *place, int value)
{
    *place = value;
}

static async void enumerators(void)
{
    enum color { RED, GREEN, BLUE } kept, plain = GREEN;
    enum color *place = &kept;
    *place = BLUE;
    printf("%d %d\n", plain, RED);
    await acc_yield();
    printf("%d %d %d\n", kept, GREEN, (int)(enum color)2);
}

static async void negative(void)
{
    enum { LOW = -3, HIGH = 4 } kept, other = HIGH;
    void *place = &kept;
    *(int *)place = LOW;
    printf("%d\n", other);
    await acc_yield();
    printf("%d %d %d\n", kept, HIGH, kept < 0);
}

static async void unnamed(void)
{
    enum { A = 5, B } kept, other = A;
    unsigned *place = (unsigned *)&kept;
    *place = B;
    await acc_yield();
    printf("%d %d %d\n", kept, A, other);
}

static async void records(void)
{
    struct pair { int a, b; } first, second = {1, 2}, *third = &second;
    set(&first.a, 7);
    set(&first.b, await later(8));
    second.b += await later(1);
    union number { int i; char c[4]; } u, v = { 3 };
    set(&u.i, 4);
    await acc_yield();
    printf("%d %d %d %d %d %d %d\n", first.a, first.b, second.a, second.b, third->b, u.i, v.i);
    struct pair more = first;
    printf("%d\n", more.b);
}

static async void in_sizes(void)
{
    char text[sizeof(enum { TEN = 10, LETTERS = 3 })];
    char more[TEN + LETTERS];
    text[0] = 'a';
    set((int *)(void *)&(int){0}, 1);
    more[12] = 'z';
    char *last = &more[12], *first = &text[0];
    await acc_yield();
    printf("%c %c %d %zu\n", *last, *first, LETTERS, sizeof more);
}

static async void in_typeof(void)
{
    __typeof__(struct point { int x, y; }) p;
    struct point *place = &p;
    place->x = 4;
    place->y = 5;
    await acc_yield();
    struct point q = p;
    printf("%d %d\n", q.x, place->y);
    __typeof__(enum { SIX = 6 }) six, *where = &six;
    *where = SIX;
    await acc_yield();
    printf("%d\n", six);
}

async int main(void)
{
    await enumerators();
    await negative();
    await unnamed();
    await records();
    await in_sizes();
    await in_typeof();
    return 0;
}
