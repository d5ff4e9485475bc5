/* Sections 2 and 8: what stands for an async function is declared where its first prototype stands, at file scope or in a body,
 * and can name only what is known there: the definition may have other names for the same types. */
#include <acc.h>
#include <stdio.h>

struct pair;
async int less(int), run(void);
async yield struct pair *items(struct pair *, int);
static async int swapped(struct pair *pair);
async int (*by_pointer)(int) = less;

static int in_plain_code(void)
{
    return acc_block_on(less(13));
}

int main(void)
{
    printf("%d\n", in_plain_code());
    return acc_block_on(run());
}

async int run(void)
{
    async int less(int), later(void), by_type(int, int *);
    async yield struct pair *s = items(NULL, 2);
    struct pair *at = NULL;
    int n = 0, item = 5;
    while (await acc_next(s, &at) > 0)
        n += at == NULL;
    acc_future(int) box = less(4);
    async int block = async {
        async int only_here(int n);
        return await only_here(7);
    };
    printf("%d %d %d %d\n", n, await less(3), await by_pointer(5), await box);
    printf("%d %d %d %d\n", await later(), await by_type(6, &item), await block, await swapped(NULL));
    return 0;
}

typedef int number, *place;
typedef struct pair { int a, b; } pair;

async number less(const number n)
{
    await acc_yield();
    return n - 3;
}

async yield pair *items(pair *self, number count)
{
    for (number i = 0; i < count; i++)
        yield self;
}

async number later(void)
{
    pair all[2] = { { 1, 2 } }, *at = all;
    await acc_yield();
    return at[0].b;
}

async number by_type(number n, place at)
{
    await acc_yield();
    return n + *at;
}

async number only_here(number n)
{
    return n;
}

static async number swapped(pair *pair)
{
    return pair ? pair->b : -1;
}
