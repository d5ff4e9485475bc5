// flags: -std=gnu11
// reference: gcc
/* Section 4: types that are written in rare ways, of objects that live in the frame. */
#include <acc.h>
#include <stdarg.h>
#include <stdio.h>

static async int later(int value)
{
    await acc_yield();
    return value;
}

static int numbers[3] = { 1, 2, 3 };
static int cleaned;

static void clean(const volatile int *value)
{
    cleaned += *value;
}

static int add(int count, ...)
{
    va_list list;
    int sum = 0;
    va_start(list, count);
    for (int i = 0; i < count; i++)
        sum += va_arg(list, int);
    va_end(list);
    return sum;
}

static async int pointers(void)
{
    int (*variadic[2])(int, ...) = { add, NULL };
    int (*(*address)[2])(int, ...) = &variadic;
    int (*incomplete[1])[] = { (int (*)[])&numbers }, (**to_it)[] = incomplete;
    int (*(*function)(int, int (*)[3]))[3] = NULL, (*(**to_function)(int, int (*)[3]))[3] = &function;
    const char *const volatile names[] = { "a", "b" }, *const volatile *name = names;
    int(*old_style[1])() = { NULL }, (**to_old_style)() = old_style;
    await acc_yield();
    return (*address)[0](3, 10, 20, await later(30)) + (**to_it)[2] + (*to_function == NULL) + (*name)[0] - 'a' +
           (*to_old_style == NULL);
}

static async int tags(void)
{
    enum color { RED, GREEN = 5 } colors[2] = { RED, GREEN }, *color = colors;
    struct { int x; } anonymous[1] = { { 3 } }, *struct_ = anonymous;
    struct forward *none = NULL, **to_none = &none;
    struct forward { int y; } some = { 4 }, *to_some = &some;
    union { int i; unsigned char c[4]; } mixed = { .i = await later(0) };
    unsigned char *byte = mixed.c;
    enum { TEN = 10, ELEVEN } const alone[] = { ELEVEN }, *to_alone = alone;
    await acc_yield();
    return (int)color[1] + struct_->x + (*to_none == NULL) + to_some->y + *byte + (int)*to_alone + TEN;
}

static async int cleanups(void)
{
    {
        const __attribute__((cleanup(clean))) int first = 1;
        static const int unchanged = 2;
        __attribute__((cleanup(clean))) int second = await later(unchanged);
        volatile __attribute__((unused)) __attribute__((cleanup(clean))) const int third = 4;
        await acc_yield();
        second += first;
    }
    return cleaned;
}

static async void nothing(int *count)
{
    await acc_yield();
    ++*count;
}

static void at_once(int *count)
{
    *count += 10;
}

static async int generic_of_void(void)
{
    int count = 0;
    double real = 0;
    _Generic(count, int: await nothing(&count), default: at_once(&count));
    _Generic(real, int: await nothing(&count), default: at_once(&count));
    (void)real;
    return count;
}

/* The value of a statement expression has a type that is defined in it, with a tag or without. */
static async int values(int n)
{
    int sum = ({ await nothing(&n); struct { int x; } s = { n }; s; }).x;
    sum += ({ await nothing(&n); struct named { int x; } s = { n }; s; }).x * 10;
    sum += ({ struct { int x; } s = { n }; await nothing(&n); s; }).x * 100;
    sum += ({ await nothing(&n); enum e { ONE = 1, TWO } e = TWO; e; }) * 1000;
    sum += ({ await nothing(&n); typedef struct in { int x[2]; } t; const t s = { { 1, n } }; s; }).x[1] * 10000;
    static int kept = 6;
    return sum + ({ await nothing(&n); union { int i; char c; } *p = (void *)&kept; p; })->i * 100000;
}

async int main(void)
{
    printf("%d\n", await pointers());
    printf("%d\n", await tags());
    printf("%d\n", await cleanups());
    printf("%d\n", await generic_of_void());
    printf("%d\n", await values(0));
    return 0;
}
