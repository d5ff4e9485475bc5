// reference: plain
/* Section 6: try is a unary operator like await: it binds tighter than any binary operator. */
#include <acc.h>
#include <stdio.h>

static async int later(int value)
{
    await acc_yield();
    return value;
}

static int plain(int value)
{
    return value;
}

static async int minus(int value)
{
    return try await later(value) - 10;
}

static async int negated(int value)
{
    return -try await later(value);
}

static async int of_negated(int value)
{
    return try -await later(value);
}

static async int bracketed(int value)
{
    return try (await later(value) - 10);
}

static async int twice(int value)
{
    return try await later(try await later(value) - 5) + try try plain(value);
}

static async int comparison(int value)
{
    return try await later(value) < 5 ? 1 : 2;
}

static async int of_variable(int value)
{
    int kept = await later(value);
    try kept;
    (void)(try kept + 1);
    return kept * 2;
}

static async int of_pointer(const int *p)
{
    return try *p + try p[1] + try ((void)await later(2), p)[2];
}

async int main(void)
{
    printf("%d %d\n", await minus(3), await minus(-3));
    printf("%d %d\n", await negated(3), await negated(-3));
    printf("%d %d\n", await of_negated(3), await of_negated(-3));
    printf("%d %d\n", await bracketed(13), await bracketed(3));
    printf("%d %d %d\n", await twice(7), await twice(3), await twice(-3));
    printf("%d %d %d\n", await comparison(3), await comparison(7), await comparison(-7));
    printf("%d %d\n", await of_variable(3), await of_variable(-3));
    const int list[] = { 1, 2, 3 }, bad[] = { 1, 2, -3 };
    printf("%d %d\n", await of_pointer(list), await of_pointer(bad));
    return 0;
}
