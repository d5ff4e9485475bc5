// reference: futures
/* Section 5: what acc_cancel, acc_cancelled and races make of futures that no function's name stands for: calls through
 * pointers, blocks, allocated ones; and of recursive ones. */
#include <acc.h>
#include <stdio.h>

static int dropped;

static async int slow(int value)
{
    defer dropped += value;
    await acc_sleep(value * 100 * ACC_S);
    return value;
}

static async int quick(int value)
{
    await acc_yield();
    return value;
}

static async int recursive(int depth)
{
    defer dropped += 1000;
    if (depth > 0)
        return await recursive(depth - 1) + 1;
    await acc_sleep(100 * ACC_S);
    return 0;
}

static async void variables(void)
{
    async int (*pointer)(int) = slow;
    async int through = pointer(1), block = async { return await slow(2); }, nested = recursive(1);
    async int task = acc_spawn(slow(3)), task_of_pointer = acc_spawn(pointer(4));
    acc_future(int) allocated = slow(5);
    defer acc_cancel(allocated);
    printf("race %d\n", await acc_race(through, block, nested, allocated, task, task_of_pointer, quick(0)));
    acc_cancel(through);
    printf("%d\n", dropped);
    acc_cancel(block);
    acc_cancel(nested);
    printf("%d\n", dropped);
    acc_cancel(task);
    acc_cancel(task_of_pointer);
    printf("%d, %d %d\n", dropped, acc_cancelled(task), acc_cancelled(task_of_pointer));
    acc_cancel(allocated);
    printf("%d\n", dropped);
    allocated = acc_spawn(slow(6));
    await acc_yield();
    printf("%d", acc_cancelled(allocated));
    acc_cancel(allocated);
    printf(" %d\n", allocated == NULL);
}

static async void races_in_races(int turns)
{
    async int (*pointer)(int) = slow;
    for (int i = 0; i < turns; i++) {
        acc_future(int) allocated = slow(9);
        defer acc_cancel(allocated);
        int first = await acc_race(acc_race(pointer(1), slow(2)), acc_race(recursive(2), slow(3)),
                                   acc_race(async { return await slow(4); }, allocated),
                                   acc_join(quick(1), acc_race(quick(2), pointer(5), recursive(1))));
        printf("%d after %d\n", first, dropped);
    }
}

async int main(void)
{
    await variables();
    dropped = 0;
    await races_in_races(2);
    printf("%d\n", dropped);
    return 0;
}
