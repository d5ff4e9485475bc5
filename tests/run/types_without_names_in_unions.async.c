/* Types without a name that are those of members: of unions, of members without a name, beside bit-fields. */
#include <acc.h>
#include <stdio.h>

struct nested {
    int first;
    struct {
        struct { int x, y; } place;
        union {
            struct { unsigned char low, high; } bytes;
            enum { RED, GREEN = 7 } color;
        };
    };
};

union either {
    long whole;
    struct { int left, right; } halves;
};

typedef union {
    struct { short a; } one;
    struct { int : 3; unsigned flags : 5; struct { int deep; } inner; } two;
} unnamed_union;

struct bits {
    enum { LOW, HIGH = 3 } level : 4;
    const enum { SLOW, FAST = 2 } speed;
};

static async int later(int n)
{
    await acc_yield();
    return n;
}

static async void members(struct nested *n, union either *e)
{
    __auto_type place = n->place;
    __auto_type bytes = n->bytes;
    __auto_type halves = e->halves;
    n->color = GREEN;
    __auto_type color = n->color;
    int first = await later(n->first);
    n->place.x = 20;
    printf("%d: %d %d, %d %d, %d, %d %d\n", first, place.x, place.y, bytes.low, bytes.high, (int)color, halves.left, halves.right);
    printf("%d\n", (await later(2), n->place).y + (await later(3), e->halves).right);
    printf("%d\n", (await later(1) ? n->place : (__typeof__(n->place)){0}).x);
    printf("%d\n", (int)n->color + await later(1));
}

static async void of_union(unnamed_union *u)
{
    __auto_type inner = u->two.inner;
    __auto_type flags = u->two.flags + await later(1);
    u->one.a = 12;
    __auto_type one = u->one;
    u->one.a = await later(13);
    printf("%d %d, %d %d\n", inner.deep, (int)flags, one.a, u->one.a);
}

static async void bits(struct bits *b)
{
    __auto_type speed = b->speed;
    int sum = (int)b->level + await later((int)b->speed);
    printf("%d %d %d\n", sum, (int)speed, (int)b->speed + await later(10));
}

async int main(void)
{
    struct nested n = {.first = 1, .place = {2, 3}, .bytes = {4, 5}};
    union either e = {.halves = {5, 6}};
    unnamed_union u = {.two = {.flags = 30, .inner = {8}}};
    struct bits b = {HIGH, FAST};
    await members(&n, &e);
    await of_union(&u);
    await bits(&b);
    return 0;
}
