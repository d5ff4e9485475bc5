// reference: coroutines
/* Section 4: VLAs that survive are released on cancellation too, after the defers that use them; recursion's frames as well. */
#include <acc.h>
#include <stdio.h>
#include <string.h>

static async void block(int n)
{
    char text[n + 1];
    memset(text, 'x', n);
    text[n] = '\0';
    defer printf("%s %zu\n", text, sizeof text);
    for (int i = 0;; i++) {
        int grid[i + 1][n];
        grid[i][n - 1] = i;
        await acc_yield();
        {
            char other[grid[i][n - 1] + 1];
            other[0] = text[0];
            await acc_yield();
            text[0] = other[0] + (i == 0);
        }
    }
}

static async int recursive(int depth, int *alive)
{
    int numbers[depth + 1];
    numbers[depth] = depth;
    ++*alive;
    defer printf("level %d of %d\n", numbers[depth], --*alive + 1);
    if (depth == 0)
        for (;;)
            await acc_yield();
    return await recursive(depth - 1, alive) + numbers[depth];
}

async int main(void)
{
    static int alive;
    acc_spawn(block(3));
    acc_spawn(block(5));
    acc_spawn(recursive(4, &alive));
    for (int i = 0; i < 4; i++)
        await acc_yield();
    printf("%d\n", alive);
    return 0;
}
