// reference: plain
/* Section 4: structs, nested, copied, with arrays, pointers into themselves, anonymous members and const members. */
#include <acc.h>
#include <stdio.h>
#include <string.h>

struct inner {
    short s;
    double d;
};

struct outer {
    char c;
    struct inner inner[2];
    struct {
        int x, y;
    };
    struct outer *self;
    const int constant;
};

static async void change(struct outer *outer)
{
    await acc_yield();
    outer->inner[1].d *= 2;
    await acc_yield();
    outer->self->x++;
}

static async int measure(const struct outer *outer)
{
    struct outer copy = *outer;
    await acc_yield();
    copy.y += 1000;
    return copy.x + copy.y + copy.constant;
}

async int main(void)
{
    struct outer a = { 'a', { { 1, 1.5 }, { 2, 2.5 } }, { 3, 4 }, &a, 5 };
    struct outer b = { .c = 'b', .constant = 50 };
    struct inner list[3], *end = list + 3;

    await acc_yield();
    b.self = a.self;
    await change(&a);
    await change(&b);
    printf("%c %d %g %d %g %d %d %d %d\n", a.c, a.inner[0].s, a.inner[0].d, a.inner[1].s, a.inner[1].d, a.x, a.y,
           a.self == &a, a.constant);
    printf("%c %d %d\n", b.c, b.constant, b.self == &a);
    printf("%d %d\n", await measure(&a), await measure(&b));

    memset(list, 0, sizeof list);
    for (struct inner *p = list; p < end; p++) {
        p->s = p - list;
        await acc_yield();
        p->d = p->s / 2.0;
    }
    struct inner first = list[1];
    list[1].s = 77;
    await acc_yield();
    printf("%d %g %d %g %d\n", first.s, first.d, list[2].s, list[2].d, list[1].s);
    struct {
        int n;
        char text[8];
    } unnamed = { 6, "six" };
    await acc_yield();
    printf("%d %s\n", unnamed.n, unnamed.text);
    return 0;
}
