/* Sections 4 and 5: what moves to file scope, types of objects in the frame and what a block shares, may measure locals that
 * stay behind, by sizeof and typeof; of a tag or function that only the body declares it keeps the declaration. */
#include <acc.h>
#include <stdio.h>

typedef int binary(int, int);

static async int later(int n)
{
    await acc_yield();
    return n;
}

/* Types of the frame. */
static async int of_the_frame(int parameter)
{
    int n = 3;
    char text[9] = "abc";
    struct pair { short a, b; } pair = { 1, 2 };
    static char bytes[5];
    struct unknown;
    struct all {
        char c[sizeof n + sizeof parameter];
        __typeof__(text) other;
        struct { char of_pair[sizeof pair], of_bytes[sizeof bytes]; } inner;
        struct unknown *no;
        __typeof__(pair) *pairs;
    } all = { "ab", "xyz", { "p", "by" }, NULL, &pair }, *p = &all;
    await acc_yield();
    struct unknown *no = p->no;
    printf("%s %s %s %s %d\n", p->c, p->other, p->inner.of_pair, p->inner.of_bytes, (no == NULL) + p->pairs->b);
    printf("%d %d %d %d\n", (int)(sizeof p->c / sizeof n), (int)sizeof p->other, (int)sizeof p->inner.of_pair,
           (int)sizeof p->inner.of_bytes);
    return n + text[0] - 'a' + bytes[0] + parameter;
}

/* What is measured is not awaited. */
static async int of_awaits(void)
{
    struct all {
        char of_await[sizeof(await later(1))], of_expression[sizeof *({ await later(2); (short *)NULL; })];
    } all = { "abc", "d" };
    await acc_yield();
    printf("%s %s %d\n", all.of_await, all.of_expression, (int)sizeof all);
    return all.of_await[2];
}

/* What a block shares. */
static async int of_a_block(int n)
{
    int array[7] = { n };
    struct local { char c[3]; } local = { "l" };
    static int count = sizeof array / sizeof *array, other = sizeof(local) + (sizeof(n) == sizeof(int));
    struct s { char c[sizeof array / sizeof(int)]; };
    async int block = async {
        struct s s = { "ab" }, *p = &s;
        int sum = await later(1);
        return sum + count + other * 10 + (int)sizeof s * 100 + p->c[1] - 'b';
    };
    return await block + array[0] - n + local.c[0] - 'l';
}

/* The same in a plain function; a typedef of the function in declarations that are taken apart. */
static int in_plain_code(int n)
{
    char x[3] = "x";
    struct s { char c[sizeof x]; int n; };
    static int size = sizeof x;
    typedef char other[sizeof x + 1];
    return acc_block_on(async {
        struct s v = { "ab", 1 }, *p = &v;
        other o, *q = &o, r;
        o[3] = r[3] = (char)await later(1);
        return p->c[1] - 'b' + p->n + o[3] * 10 + r[3] + (*q)[3] + size * 100 + (int)sizeof *q * 1000;
    }) + x[1] + n;
}

/* Enumerators that measure what moves; types in types; the name of the function. */
static async int others(int n, int list[static 2])
{
    struct point { int x; } point = { n }, *at = &point;
    enum { SIZE = sizeof(struct point) / sizeof(int) + 3, NEXT };
    union u { int i; char c[sizeof list]; } u = { n };
    struct s { __typeof__(u) copy; char more[NEXT + sizeof(union u)]; __typeof__(&*list) at; __typeof__(u.i) i; } s = { u, "x", list, 4 }, *p = &s;
    static struct { int x; char t[sizeof(int [3])]; } kept = { .t = "abc" };
    static const char *name = __func__;
    static int lengths[] = { [sizeof kept.t - 1] = 5 };
    await acc_yield();
    return at->x + SIZE * 10 + NEXT * 100 + p->copy.i + p->more[0] - 'x' + p->at[1] + p->i + await async {
        struct low { __typeof__(point) copy; char t[sizeof __func__]; } low = { point, "l" }, *l = &low;
        await acc_yield();
        return l->copy.x + l->t[0] - 'l' + (int)sizeof l->t * 1000 + kept.t[0] - 'a' + (int)(sizeof lengths / sizeof *lengths) + lengths[11] + name[0];
    };
}

/* What nothing else names. */
static async int by_nobody(int parameter)
{
    char text[] __attribute__((aligned(4))) = "abc", other[sizeof parameter];
    struct s { char c[sizeof text]; char d[sizeof other]; } s = { "ab", "c" }, *p = &s;
    int number = 3, numbers[2];
    static int size = sizeof number, all = sizeof numbers;
    await acc_yield();
    return p->c[0] + (int)sizeof p->d - 'a' + await async { return size + all; };
}

static int by_nobody_in_plain_code(void)
{
    char text[] __attribute__((aligned(4))) = "abc", other[7];
    struct s { char c[sizeof text]; char d[sizeof other]; };
    return acc_block_on(async {
        struct s s = { "ab", "c" }, *p = &s;
        await acc_yield();
        return p->c[0] + (int)sizeof p->d - 'a';
    });
}

/* Prototypes in the body, of what is defined later or never. */
static async int by_prototypes(void)
{
    binary sum;
    struct point { int x; };
    int norm(struct point *);
    typedef int number;
    number twice(number);
    return await async {
        struct point point = { 3 }, *at = &point;
        await acc_yield();
        return sum(1, 2) + (int)sizeof(norm(at)) / (int)sizeof(int) + twice(at->x);
    };
}

static async int all(void)
{
    printf("%d\n", await of_the_frame(4));
    printf("%d\n", await of_awaits());
    printf("%d\n", await of_a_block(5));
    printf("%d\n", await by_prototypes());
    printf("%d\n", await others(2, (int [2]){ 5, 6 }));
    printf("%d\n", await by_nobody(1));
    return 0;
}

int main(void)
{
    int status = acc_block_on(all());
    printf("%d %d\n", in_plain_code(5), by_nobody_in_plain_code());
    return status;
}

int sum(int a, int b);
int sum(int a, int b)
{
    return a + b;
}

int twice(int n);
int twice(int n)
{
    return 2 * n;
}
