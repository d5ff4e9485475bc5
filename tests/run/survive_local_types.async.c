// reference: plain
/* Section 4: struct, union, enum and typedef declared in a body are usable, also for objects that survive and in sizeof and casts. */
#include <acc.h>
#include <stdio.h>

static async int later(int value)
{
    await acc_yield();
    return value;
}

async int main(void)
{
    struct point {
        int x, y;
    };
    union number {
        int i;
        float f;
    };
    enum direction { NORTH, EAST = 5, SOUTH };
    typedef struct point point;
    typedef point line[2];
    typedef int (*callee)(const char *);

    point p = { await later(1), await later(2) };
    line l = { p, { 3, 4 } };
    union number u = { .f = 1.5f };
    enum direction d = await later(0) ? NORTH : SOUTH;
    callee say = puts;
    struct node {
        struct node *next;
        point at;
        enum direction to;
    } a = { NULL, p, EAST }, b = { &a, l[1], d };
    struct node *n = &b;

    await acc_yield();
    printf("%d %d %g %d\n", l[0].x, l[1].y, u.f, d);
    for (int steps = 0; n; n = n->next, steps += await later(1))
        printf("%d: %d %d %d\n", steps, n->at.x, n->at.y, n->to);
    say("said");
    point *copy = &(point) { l[0].y, l[0].x };
    await acc_yield();
    printf("%d %d %d\n", copy->x, copy->y, (int)(sizeof(line) / sizeof(point)));
    for (enum direction e = NORTH; e <= SOUTH; e += await later(5)) {
        struct box {
            point corners[2];
            char name;
        } box = { { p, p }, (char)('a' + e) };
        await acc_yield();
        printf("%c %d %d\n", box.name, box.corners[1].y, (int)(sizeof(struct box) / sizeof(int)));
    }
    const enum direction last = SOUTH;
    await acc_yield();
    return (int)last - 6;
}
