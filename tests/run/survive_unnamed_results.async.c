/* Structs without a tag that only what functions give leads to. */
// flags: -std=gnu11
#include <acc.h>
#include <stdio.h>

static struct { int a; } *make(int n, const char *text, double d)
{
    return text || n + d < 0 ? (void *)text : 0;
}

static struct { int b; } (*pointer)(void);
typedef struct { int c; } (*giver)(void);
static struct { int d; } *(*table[2])(int);

static async int number(int n)
{
    await acc_yield();
    return n;
}

static int at(int *p)
{
    return *p;
}

async int main(int argc, char **argv)
{
    (void)argv;
    __auto_type made = make(1, NULL, 2);
    __auto_type same = pointer;
    giver give = NULL;
    __typeof__(*make(1, NULL, 2)) a = { 2 };
    __typeof__(pointer()) b = { 3 };
    __typeof__(give()) c = { 4 };
    __typeof__(table[1](0)) d = table[argc > 5] ? table[0](1) : NULL;
    int n = await number(at(&a.a) + at(&b.b) + at(&c.c));
    printf("%d %d %d %d %d\n", n, made == NULL, same == NULL, give == NULL, d == NULL);
    printf("%d %d %d\n", at(&a.a), at(&b.b), await number(argc > 5 ? pointer().b + made->a : at(&c.c)));
    return 0;
}
