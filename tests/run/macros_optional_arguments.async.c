// reference: gcc
// flags: -std=gnu2x -Wno-gnu-zero-variadic-macro-arguments
/* Section 3: await in the arguments and bodies of variadic macros: with __VA_OPT__, with GNU's `, ## __VA_ARGS__`. */
#include <acc.h>
#include <stdio.h>

static async int later(int value)
{
    await acc_yield();
    return value;
}

static int sum(int count, ...)
{
    __builtin_va_list values;
    int result = 0;
    __builtin_va_start(values, count);
    for (int i = 0; i < count; i++)
        result += __builtin_va_arg(values, int);
    __builtin_va_end(values);
    return result;
}

#define SUM(count, ...) sum(count __VA_OPT__(,) __VA_ARGS__)
#define LATER(value, ...) (await later(value) __VA_OPT__(+ (await later((__VA_ARGS__)))))
#define GNU_SUM(count, values...) sum(count, ##values)
#define NAMED(name, ...) name ## __VA_OPT__(_of_some) = 1 __VA_OPT__(+ __VA_ARGS__)
#define JOINED(...) 1 __VA_OPT__(2) ## __VA_OPT__(3)
#define NOTHING(...) __VA_OPT__()
#define TAIL(a, ...) x ## __VA_OPT__(a)
#define HEAD(a, ...) __VA_OPT__(a) ## y
#define LAST(a, b, ...) __VA_OPT__(a) ## b
#define MIDDLE(a, b, ...) x ## __VA_OPT__(a) b
#define TEXT(a, ...) #__VA_OPT__(a __VA_ARGS__)

async int main(void)
{
    int NAMED(value), NAMED(value, 2);
    NOTHING(1) NOTHING()
    printf("%d %d\n", value, value_of_some);
    printf("%d %d %d\n", SUM(0), SUM(1, await later(1)), SUM(3, 1, await later(2), 3));
    printf("%d %d %d\n", GNU_SUM(0), GNU_SUM(1, await later(4)), GNU_SUM(2, await later(5), 6));
    printf("%d %d\n", LATER(10), LATER(20, 3));
    printf("%d\n", JOINED() + await later(1));
    int TAIL(, 1) = await later(1), HEAD(, 2) = 2, TAIL(y, 1) = 5;
    printf("%d %d %d\n", TAIL(), TAIL(, 3) + await later(HEAD(, 1)), MIDDLE(, + await later(10), 1));
    printf("%s|%s|%d\n", TEXT(1, 2, 3), TEXT(1), await later(LAST(x, y, 1) + LAST(, y, 1)));
    return 0;
}
