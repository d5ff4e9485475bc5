// reference: coroutines
/* Section 5: tasks spawn tasks, from loops, recursively, from plain functions that they call. */
#include <acc.h>
#include <stdio.h>

static int alive;

static async void leaf(int n)
{
    alive++;
    await acc_yield();
    printf("%d ", n);
    await acc_yield();
    alive--;
}

static void spawn_two(int n)
{
    acc_spawn(leaf(n));
    acc_spawn(leaf(n + 1));
}

static async void tree(int n, int depth)
{
    alive++;
    if (depth > 0) {
        acc_spawn(tree(n * 2, depth - 1));
        acc_spawn(tree(n * 2 + 1, depth - 1));
    } else
        spawn_two(n * 10);
    await acc_yield();
    printf("t%d ", n);
    alive--;
}

async int main(void)
{
    acc_spawn(tree(1, 2));
    spawn_two(5);
    for (int i = 0; i == 0 || alive; i++)
        await acc_yield();
    puts("");
    return alive;
}
