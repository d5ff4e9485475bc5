// reference: plain
/* Macros of several statements: that open what others close, declare, jump, return; lists of macros; pragmas as operators. */
#include <acc.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#define BEGIN_LOOP(variable, count) for (int variable = 0; variable < (count); variable++) { int turn_ = variable;
#define END_LOOP (void)turn_; await acc_yield(); }
#define TRY(call) do { if ((error = (call)) < 0) goto failed; } while (0)
#define FINALLY failed: if (error < 0) printf("failed with %d\n", error)
#define COLORS(X) X(red, 1) X(green, 2) X(blue, 4)
#define AS_ENUM(name, value) color_##name = value,
#define AS_CASE(name, value) case color_##name: await acc_yield(); text = #name; break;
#define AS_SUM(name, value) + await later(color_##name)
#define AS_LOCAL(name, value) int name = await later(value); int *of_##name = &name;
#define AS_PRINT(name, value) printf(#name " %d %d\n", name, *of_##name);
#define SWITCH(x) switch (x)
#define OR_RETURN(value) ; else return (value)
#define LIST_OF_TWO(type) struct { type first, second; }
#define QUIET(statement) \
    _Pragma("GCC diagnostic push") _Pragma("GCC diagnostic ignored \"-Wshadow\"") \
    statement \
    _Pragma("GCC diagnostic pop")
#define CLEAR(p) (free(p), (p) = NULL)
#define foreach(item, array) \
    for (size_t i_##item = 0; i_##item < sizeof(array) / sizeof *(array); i_##item++) \
        for (int once_##item = 1, item = (array)[i_##item]; once_##item; once_##item = 0)

enum color { COLORS(AS_ENUM) color_none };

static async int later(int n)
{
    await acc_yield();
    return n;
}

static async const char *name_of(enum color color)
{
    const char *text = "none";
    SWITCH (await later(color)) {
        COLORS(AS_CASE)
        default:;
    }
    return text;
}

static async int steps(int fails)
{
    int error;
    TRY(await later(1));
    TRY(await later(fails));
    puts("all done");
    FINALLY;
    return error;
}

static async int check(int n)
{
    if (await later(n) < 3) puts("small") OR_RETURN(-n);
    return n;
}

static async void all_colors(void)
{
    COLORS(AS_LOCAL)
    await acc_yield();
    COLORS(AS_PRINT)
    printf("%d\n", 0 COLORS(AS_SUM));
}

async int main(void)
{
    int sum = 0, numbers[] = { 10, 20, 30 };
    BEGIN_LOOP(i, 3)
        sum += await later(i * 100);
    END_LOOP
    foreach (number, numbers) {
        if (number == 20)
            continue;
        sum += await later(number);
    }
    printf("%d\n", sum);
    printf("%s %s\n", await name_of(color_green), await name_of(color_none));
    printf("%d\n", await steps(2));
    printf("%d\n", await steps(-EINVAL));
    printf("%d\n", await check(2));
    printf("%d\n", await check(9));
    await all_colors();
    LIST_OF_TWO(int) two = { await later(1), 2 };
    QUIET(int quiet = await later(3); sum += await later(quiet);)
    char *allocated = malloc(2);
    await acc_yield();
    CLEAR(allocated);
    printf("%d %d\n", two.first + two.second + sum, allocated == NULL);
    return 0;
}
