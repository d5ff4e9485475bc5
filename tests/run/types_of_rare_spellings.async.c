// flags: -std=gnu11
/* Types whose names clang gives in other ways, of values that wait in the frame: a struct that a union defines, what
 * __auto_type stands for and pointers to it, a list of arguments. */
#include <acc.h>
#include <stdarg.h>
#include <stdio.h>

union outer {
    struct inner { int n; } inner;
    int n;
};

static async int later(int n)
{
    await acc_yield();
    return n;
}

static int add(const struct inner *inner, int n)
{
    return inner->n + n;
}

static int add_struct(struct inner inner, int n)
{
    return inner.n + n;
}

static struct inner make(int n)
{
    return (struct inner){ n };
}

static int change(int *n, int by)
{
    return *n += by;
}

static int sum(va_list list, int count)
{
    int result = 0;
    while (count--)
        result += va_arg(list, int);
    return result;
}

static async int of_union(void)
{
    union local { struct within { int n; } within; } local = { { 1 } };
    struct within within = local.within, *p = &within;
    union outer outer = { { 2 } };
    int result = add(&outer.inner, await later(10)) + add_struct(make(4), await later(20));
    return result + p->n + local.within.n;
}

static async int of_auto(void)
{
    __auto_type n = await later(1);
    __auto_type p = &n;
    __auto_type q = &p;
    int result = change(&n, await later(2)) + change(*q, await later(3));
    return result * 10 + *p;
}

static async int of_list(va_list *list)
{
    return sum(await later(0) ? *list : *list, await later(3)) * 100;
}

static int with_list(int first, ...)
{
    va_list list;
    va_start(list, first);
    first += acc_block_on(of_list(&list));
    va_end(list);
    return first;
}

static async int all(void)
{
    printf("%d %d\n", await of_union(), await of_auto());
    return 0;
}

int main(void)
{
    printf("%d\n", with_list(1, 2, 3, 4));
    return acc_block_on(all());
}
