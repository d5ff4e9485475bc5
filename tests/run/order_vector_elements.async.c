/* An element of a GNU C vector is a place in it: it is determined before the right side runs, and stored to after. */
#include <acc.h>
#include <stdio.h>

typedef int int4 __attribute__((vector_size(16)));
struct pair { int4 left, right; };

static int4 everywhere = { 1, 2, 3, 4 };

static async int later(int x)
{
    await acc_yield();
    everywhere[3]++;
    return x;
}
static async int4 all(int x)
{
    await acc_yield();
    return (int4){ x, x + 1, x + 2, x + 3 };
}
static void show(int4 v)
{
    printf("%d %d %d %d\n", v[0], v[1], v[2], v[3]);
}

async int main(void)
{
    int4 a = { 10, 20, 30, 40 };
    a[await later(1)] += await later(5);
    a[0] = await later(7);
    a[await later(2)] = 9;
    a[await later(3)]++;
    show(a);
    struct pair pair = { .right = a }, *p = &pair;
    p->right[await later(1)] *= await later(2);
    pair.left[2] -= await later(3);
    show(pair.right);
    show(pair.left);
    int4 rows[2] = { a, pair.left };
    rows[await later(1)][await later(3)] = (*p).right[1] - await later(1);
    (rows[await later(0)])[0] = rows[1][2];
    show(rows[0]);
    show(rows[1]);
    everywhere[await later(3)] += 100 * await later(1);
    printf("%d %d\n", everywhere[3] + await later(0), (await all(5))[await later(2)]);
    return 0;
}
