// reference: plain
/* Code outside async bodies is untouched: plain functions, their macros, variadic ones, tables, constructors; attributes on async functions. */
#include <acc.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#define STRANGE(x) (x)+ /* kept */ 1

static int table[] = {
    [0] = 1, /* aligned     by hand */
    [1] = STRANGE(1),
};

static int variadic(int count, ...)
{
    va_list list;
    int sum = 0;

    va_start(list, count);
    while (count--)
        sum += va_arg(list, int);
    va_end(list);
    return sum;
}

__attribute__((constructor)) static void before_main(void)
{
    table[0] = 100;
}

static inline int inlined(void) { return table[1]; }

__attribute__((weak, noinline)) async int with_attributes(int n)
{
    await acc_yield();
    return n;
}

__attribute__((warn_unused_result)) static async int checked(int n)
{
    await acc_yield();
    return -n;
}

static async void format(char *to, size_t size, const char *name, int n)
{
    await acc_yield();
    snprintf(to, size, "%s<%d>", name, n);
}

async int main(void)
{
    char text[20];
    await format(text, sizeof text, "n", 5);
    printf("%d %d %s\n", table[0], inlined(), text);
    printf("%d\n", variadic(3, await with_attributes(1), 20, await checked(300)));
    printf("%d %g %c %s %ld\n", await with_attributes(1), 0.5 + await with_attributes(1), 'a' + await with_attributes(2),
           await with_attributes(1) ? "yes" : "no", (long)await with_attributes(6));
    return 0;
}
