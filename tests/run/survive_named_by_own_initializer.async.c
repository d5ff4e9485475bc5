/* Section 4: an object that its own initializer names (C11 6.2.1p7): in sizeof, in typeof, by its address; before an await and
 * after it. */
#include <acc.h>
#include <stdio.h>
#include <stdlib.h>

struct node { int n; struct node *self; double room[10]; };

static async void *room(size_t size)
{
    int ints = (int)(size / sizeof(int)), nodes = (int)(size / sizeof(struct node));
    puts(ints == 6 ? "room for six ints" : nodes == 1 ? "room for a node" : nodes == 2 ? "room for two" : "room for three");
    await acc_yield();
    return calloc(1, size);
}

static async int fill(struct node *node)
{
    node->self = node;
    await acc_yield();
    return 3;
}

static async size_t same(size_t n)
{
    await acc_yield();
    return n;
}

static async void pointers(int n)
{
    struct node *first = await room(sizeof *first), *const second = await room(2 * sizeof *second);
    first->n = second[1].n = 1;
    struct node *third = first ? await room(3 * sizeof(__typeof__(*third))) : NULL;
    int (*rows)[n] = await room(2 * sizeof *rows);
    rows[1][n - 1] = await fill(first);
    int (*more)[await same(2)][n] = await room(await same(1) * sizeof *more);
    (*more)[1][n - 1] = 4;
    await acc_yield();
    printf("%d %d %d %d %zu %zu\n", first->n + second[1].n, third[2].n, rows[1][n - 1], (*more)[1][n - 1], sizeof *rows, sizeof *more);
    free(first);
    free(second);
    free(third);
    free(rows);
    free(more);
}

static async void objects(void)
{
    struct node a = { await fill(&a), &a, { 0 } };
    const struct node b = { (int)await same(sizeof b.n), a.self, { 0 } };
    size_t size = await same(sizeof size), once[] = { await same(sizeof *once), 2 * sizeof(size_t) }, twice[2] = { await same(sizeof twice) };
    const size_t one = sizeof(size_t);
    printf("%d %d %d %d %d %d\n", a.n, a.self == &a, b.n == sizeof(int) && b.self == &a, size == one, once[0] == one, twice[0] == 2 * one);
    await acc_yield();
    printf("%d %d %d %d\n", a.self == &a, b.self == &a, size == one, twice[0] + twice[1] == once[1]);
}

static async int loops(void)
{
    int sum = 0;
    for (struct node *node = await room(sizeof *node), *next; node; node = next) {
        next = sum ? NULL : await room(sizeof *next);
        sum += 1 + node->n;
        free(node);
    }
    return sum;
}

static async int shadows(int n)
{
    {
        long n = (long)await same(sizeof n);
        if (n != sizeof(long))
            return -1;
    }
    return n;
}

async int main(void)
{
    await pointers(3);
    await objects();
    printf("%d %d\n", await loops(), await shadows(7));
    return 0;
}
