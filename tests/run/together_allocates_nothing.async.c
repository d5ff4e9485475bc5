/* A join and a race of futures in place allocate nothing: the program has the allocator itself, and counts. */
#include <acc.h>
#include <stdio.h>
#include <stdlib.h>

static int allocations;

/* Instead of the runtime's (acc/future.h): tasks, acc_futures and frames all come from here. */
void *acc_frame_new(size_t size, size_t alignment)
{
    void *frame;
    if (posix_memalign(&frame, alignment < sizeof(void *) ? sizeof(void *) : alignment, size) != 0)
        abort();
    allocations++;
    return frame;
}

void acc_frame_free(void *frame, size_t size, size_t alignment)
{
    (void)size;
    (void)alignment;
    free(frame);
}

static async int after(int turns, int value)
{
    while (turns-- > 0)
        await acc_yield();
    return value;
}

static async void join_of_three_variables(void)
{
    async int a = after(1, 10), b = after(0, 20), c = after(3, 30);
    await acc_join(a, b, c);
    printf("joined %d\n", await a + await b + await c);
}

static async void join_of_three_calls(void)
{
    await acc_join(after(1, 10), after(0, 20), after(3, 30));
}

static async void race_of_two_variables(int first_turns, int second_turns)
{
    async int a = after(first_turns, 10), b = after(second_turns, 20);
    if (await acc_race(a, b) == 0)
        printf("the first: %d\n", await a);
    else
        printf("the second: %d\n", await b);
}

static async void race_of_two_calls(void)
{
    printf("winner %d\n", await acc_race(after(2, 10), after(1, 20)));
}

static async void lost_race_goes_on(void)
{
    async int a = after(5, 10), b = after(1, 20);
    int winner = await acc_race(a, b);
    printf("winner %d, then %d\n", winner, await a);
}

async int main(void)
{
    int before = allocations;
    await join_of_three_variables();
    await join_of_three_calls();
    await race_of_two_variables(1, 2);
    await race_of_two_variables(2, 1);
    await race_of_two_calls();
    await lost_race_goes_on();
    printf("allocations: %d\n", allocations - before);
    await acc_spawn(after(1, 1));
    printf("and of a task: %d\n", allocations - before);
    return 0;
}
