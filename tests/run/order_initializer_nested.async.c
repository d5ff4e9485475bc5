// reference: clang
/* Section 3: nested initializers, with and without their inner braces, unions and arrays of structs, are evaluated left to right. */
#include <acc.h>
#include <stdio.h>

/* Says where it begins and where, after a wait, it ends. */
static async int step(const char *name, int value)
{
    printf("%s< ", name);
    await acc_yield();
    printf(">%s ", name);
    return value;
}

struct point {
    int x, y;
};

struct shape {
    struct point corner[2];
    union {
        int radius;
        double weight;
    } u;
    const char *name;
};

static async struct point point(const char *name, int x, int y)
{
    struct point result = { await step(name, x), y };
    return result;
}

static void show(const struct shape *s)
{
    printf("= (%d,%d) (%d,%d) %d %s\n", s->corner[0].x, s->corner[0].y, s->corner[1].x, s->corner[1].y, s->u.radius, s->name);
}

async int main(void)
{
    struct shape a = { { { await step("a", 1), 2 }, { 3, await step("b", 4) } }, { await step("c", 5) }, "a" };
    show(&a);
    struct shape b = { { await point("a", 1, 2), await point("b", 3, 4) }, { .radius = await step("c", 5) }, "b" };
    show(&b);
    struct shape shapes[2] = {
        { .corner = { [1] = { .y = await step("a", 1) } }, .name = "first" },
        { { { .x = await step("b", 2) } }, { 7 }, "second" },
    };
    show(&shapes[0]);
    show(&shapes[1]);
    int matrix[2][3] = { { await step("m", 1), 2, await step("n", 3) }, { 4, await step("o", 5) } };
    printf("= %d %d %d %d %d %d\n", matrix[0][0], matrix[0][1], matrix[0][2], matrix[1][0], matrix[1][1], matrix[1][2]);
    struct point copy = await point("p", 8, 9);
    struct shape c = { { copy, { copy.y, await step("q", copy.x) } }, { 0 }, "c" };
    show(&c);
    return 0;
}
