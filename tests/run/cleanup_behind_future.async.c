// reference: futures
/* Between the declaration of a future and the end of its block stand things that C does not jump over: cleanups and variably modified
 * types. Whoever leaves the block in between must not, even if nothing is ever awaited there. */
#include <acc.h>
#include <stdio.h>

static void note(const int *object)
{
    printf("cleanup of %d\n", *object);
}

static async int add(int a, int b)
{
    return a + b;
}

static async int behind_cleanup(int first, int second)
{
    {
        async int sum = acc_spawn(add(first, second));
        int kept __attribute__((cleanup(note))) = try first;
        __attribute__((cleanup(note))) int other = try second;
        printf("kept %d and %d\n", kept, other);
        acc_cancel(sum);
    }
    return 7;
}

static async int behind_array(int first, int second)
{
    {
        async int sum = acc_spawn(add(first, second));
        int length = try first;
        int array[length];
        int width = try second;
        typedef int row[width];
        row *rows = NULL;
        array[length - 1] = 4;
        printf("%d, %zu, %d\n", array[length - 1], sizeof array / sizeof *array, (int)(sizeof *rows / sizeof **rows));
        acc_cancel(sum);
    }
    return 8;
}

static async int in_a_loop(int turns)
{
    for (int i = 0; i < turns; i++) {
        async int sum = acc_spawn(add(i, turns));
        if (i == 1)
            continue;
        int kept __attribute__((cleanup(note))) = i;
        if (i == 3)
            break;
        printf("turn %d\n", kept);
        acc_cancel(sum);
    }
    return turns;
}

async int main(void)
{
    printf("%d\n", await behind_cleanup(1, 2));
    printf("%d\n", await behind_cleanup(-3, 2));
    printf("%d\n", await behind_cleanup(1, -4));
    printf("%d\n", await behind_array(2, 3));
    printf("%d\n", await behind_array(-5, 3));
    printf("%d\n", await behind_array(2, -6));
    printf("%d\n", await in_a_loop(6));
}
