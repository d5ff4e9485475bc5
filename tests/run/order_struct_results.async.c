// reference: clang
/* Section 3: a struct that is awaited is a value: its members, arrays in it, and its use as an argument, all at their place. */
#include <acc.h>
#include <stdio.h>

struct vector {
    int x, y;
    int parts[3];
};

struct wrapper {
    struct vector inner;
    const char *name;
};

static async struct vector vector(int x, int y)
{
    printf("vector< ");
    await acc_yield();
    printf("> ");
    return (struct vector) { x, y, { x, y, x + y } };
}

static async struct wrapper wrap(struct vector v, const char *name)
{
    await acc_yield();
    struct wrapper w = { v, name };
    await acc_yield();
    return w;
}

static int dot(struct vector a, struct vector b)
{
    return a.x * b.x + a.y * b.y;
}

static async struct vector add(struct vector a, struct vector b)
{
    await acc_yield();
    a.x += b.x;
    a.y += b.y;
    return a;
}

async int main(void)
{
    printf("= %d\n", (await vector(1, 2)).x);
    printf("= %d\n", (await vector(1, 2)).x + (await vector(3, 4)).y * 10);
    printf("= %d\n", (await vector(1, 2)).parts[2]);
    printf("= %d\n", (await vector(1, 2)).parts[(await vector(1, 2)).x]);
    printf("= %d\n", dot(await vector(1, 2), await vector(3, 4)));
    printf("= %d\n", (await add(await vector(1, 2), await vector(3, 4))).y);
    printf("= %s %d\n", (await wrap(await vector(5, 6), "w")).name, (await wrap(await vector(5, 6), "w")).inner.parts[1]);
    struct vector a[2] = { await vector(1, 1), await vector(2, 2) };
    a[0] = a[1] = await vector(8, 9);
    a[(await vector(1, 0)).x].x = (await vector(7, 0)).x;
    printf("= %d %d %d\n", a[0].x, a[1].x, a[1].parts[2]);
    struct vector b = await add(a[0], (struct vector) { .x = (await vector(10, 20)).y });
    printf("= %d %d\n", b.x, b.y);
    struct wrapper w = { .inner = await vector(3, 3), .name = "kept" };
    w.inner = await add(w.inner, w.inner);
    printf("= %d %s\n", w.inner.x, w.name);
    return 0;
}
