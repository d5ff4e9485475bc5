// reference: coroutines
/* A thousand tasks interleave, each with locals of its own; their turns are counted in common. */
#include <acc.h>
#include <stdio.h>

enum { TASKS = 1000 };

static int finished;
static long turns, order_errors;
static int last_in_round[20];

static async int inner(int n, int *count)
{
    for (int i = 0; i < n; i++) {
        await acc_yield();
        ++*count;
        turns++;
    }
    return n;
}

static async void task(int number)
{
    int count = 0, squares[10] = { 0 };
    for (int round = 0; round < 10; round++) {
        if (last_in_round[round] > number)
            order_errors++;
        last_in_round[round] = number;
        squares[round] = number * round;
        await acc_yield();
        turns++;
    }
    int sum = await inner(number % 5, &count);
    for (int i = 0; i < 10; i++)
        if (squares[i] != number * i)
            order_errors++;
    if (sum == count)
        finished++;
}

async int main(void)
{
    for (int i = 0; i < TASKS; i++)
        acc_spawn(task(i));
    while (finished < TASKS)
        await acc_yield();
    printf("%d %ld %ld\n", finished, turns, order_errors);
    return 0;
}
