// reference: plain
/* Section 6: try gives a value that is not negative; a negative one is returned at once. */
#include <acc.h>
#include <stdio.h>

/* A descriptor, or a negative error. */
static async int open_later(const char *name, int result)
{
    printf("%s ", name);
    await acc_yield();
    return result;
}

static async int both(int a, int b)
{
    int first = try await open_later("a", a);
    int second = try await open_later("b", b);
    printf("both ");
    return first * 10 + second;
}

static int plain(int result)
{
    printf("plain ");
    return result;
}

static async int of_plain_call(int result)
{
    int value = try plain(result);
    await acc_yield();
    return value + 1;
}

async int main(void)
{
    printf("= %d\n", await both(1, 2));
    printf("= %d\n", await both(0, 0));
    printf("= %d\n", await both(-5, 2));
    printf("= %d\n", await both(1, -6));
    printf("= %d\n", await of_plain_call(4));
    printf("= %d\n", await of_plain_call(-4));
    return 0;
}
