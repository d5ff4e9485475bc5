// reference: plain
/* Section 3: what an awaited pointer points to may be read, changed, called and indexed in the same expression. */
#include <acc.h>
#include <stdio.h>

struct node {
    int value;
    struct node *next;
    int values[3];
    int (*function)(int);
};

static int negate(int n)
{
    return -n;
}

static struct node second = { 2, NULL, { 20, 21, 22 }, negate };
static struct node first = { 1, &second, { 10, 11, 12 }, negate };

static async struct node *get(struct node *node)
{
    await acc_yield();
    return node;
}

static async struct node *next(struct node *node)
{
    await acc_yield();
    return node ? node->next : NULL;
}

typedef int function(int);

static async function *get_function(void)
{
    await acc_yield();
    return negate;
}

static async int (*get_row(int (*rows)[2], int row))[2]
{
    await acc_yield();
    return &rows[row];
}

static async int later(int value)
{
    await acc_yield();
    return value;
}

async int main(void)
{
    printf("%d\n", (await get(&first))->value);
    printf("%d\n", (await next(await get(&first)))->value);
    printf("%d\n", (*await next(&first)).values[2]);
    printf("%d\n", (await get(&first))->next->values[await later(1)]);
    (await get(&first))->value = await later(100);
    (await get(&first))->value += 11;
    (await get(&second))->values[await later(0)]++;
    --(await get(&second))->values[1];
    printf("%d %d %d\n", first.value, second.values[0], second.values[1]);
    int *p = &(await get(&first))->values[await later(2)];
    *p *= await later(3);
    printf("%d\n", first.values[2]);
    printf("%d\n", (await get_function())(5));
    printf("%d\n", (await get(&first))->function(await later(6)));
    int rows[3][2] = { { 1, 2 }, { 3, 4 }, { 5, 6 } };
    printf("%d %d\n", (*await get_row(rows, 1))[1], (await get_row(rows, 0))[2][0]);
    int count = 0;
    for (struct node *n = &first; n; n = await next(n))
        count++;
    struct node *n = &first;
    while ((n = await next(n)) != NULL)
        count += 10;
    printf("%d\n", count);
    return 0;
}
