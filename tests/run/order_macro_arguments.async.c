// reference: plain
/* Section 3: an await in a macro's argument runs as often as the macro's body evaluates the argument, where it does. */
#include <acc.h>
#include <stdio.h>

#define MAX(a, b) ((a) > (b) ? (a) : (b))
#define TWICE(x) ((x) + (x))
#define IGNORE(x) 42
#define IDENTITY(x) x
#define CALL(function, ...) function(__VA_ARGS__)
#define SWAPPED(a, b) (b), (a)
#define TEXT(x) #x
#define PASTE(a, b) a##b
#define SHOW(x) printf("%s = %d\n", #x, (x))

/* Says where it begins and where, after a wait, it ends. */
static async int step(const char *name, int value)
{
    printf("%s< ", name);
    await acc_yield();
    printf(">%s ", name);
    return value;
}

static int sum(int a, int b)
{
    return a + b;
}

async int main(void)
{
    printf("= %d\n", MAX(await step("a", 1), await step("b", 2)));
    printf("= %d\n", MAX(await step("a", 3), await step("b", 2)));
    printf("= %d\n", MAX(MAX(await step("a", 1), 2), 3));
    printf("= %d\n", TWICE(await step("c", 4)) + 1);
    printf("= %d\n", IGNORE(await step("never", 1)));
    printf("= %d\n", IDENTITY(await step("d", 5)) * IDENTITY(IDENTITY(await step("e", 6))));
    printf("= %d\n", CALL(await step, "f", 7));
    printf("= %d\n", CALL(sum, await step("g", 8), 1));
    int last = (SWAPPED(await step("h", 9), (void)await step("i", 10)));
    printf("= %d\n", last);
    printf("%s\n", TEXT(await step("j", 11)));
    int PASTE(na, me) = await PASTE(st, ep)("k", 12);
    printf("= %d\n", name);
    SHOW(await step("l", 13));
    SHOW(await step(/* a comment
        and a line's end */ "m",
        14));
    return 0;
}
