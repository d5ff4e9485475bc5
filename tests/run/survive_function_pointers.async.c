// reference: plain
/* Section 4: plain function pointers as locals, in arrays and structs, as parameters and results, called with awaited arguments. */
#include <acc.h>
#include <stdio.h>
#include <stdlib.h>

typedef int binary(int, int);

static int add(int a, int b)
{
    return a + b;
}

static int multiply(int a, int b)
{
    return a * b;
}

static async int later(int value)
{
    await acc_yield();
    return value;
}

static async binary *choose(char c)
{
    await acc_yield();
    return c == '+' ? add : c == '*' ? &multiply : NULL;
}

static async int fold(int (*function)(int, int), const int *values, int count)
{
    int result = values[0];
    for (int i = 1; i < count; i++) {
        await acc_yield();
        result = function(result, await later(values[i]));
    }
    return result;
}

static int compare(const void *a, const void *b)
{
    return *(const int *)a - *(const int *)b;
}

async int main(void)
{
    int (*function)(int, int) = add;
    binary *table[] = { add, multiply }, **at = table;
    struct {
        const char *name;
        binary *apply;
    } operations[2] = { { "add", add }, { "multiply", multiply } };
    int (*(*factory)(int))(int, int) = NULL;
    int values[] = { 4, 2, 3 };

    await acc_yield();
    printf("%d\n", function(1, await later(2)));
    function = await choose('*');
    printf("%d %d\n", function(await later(3), 4), (*function)(2, 2));
    printf("%d\n", at[0](5, 6));
    printf("%d\n", (*++at)(5, await later(6)));
    for (int i = 0; i < 2; i++)
        printf("%s %d\n", operations[i].name, await fold(operations[i].apply, values, 3));
    printf("%d\n", (await choose('+'))(await later(7), 8));
    printf("%d %d\n", await choose('?') == NULL, factory == NULL);
    qsort(values, 3, sizeof *values, compare);
    await acc_yield();
    printf("%d %d %d\n", values[0], values[1], values[2]);
    return 0;
}
