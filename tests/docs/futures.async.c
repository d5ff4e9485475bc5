/* What docs/frames.md says of futures as values: frames.sh measures each of these functions. */
#include <acc.h>

async int later(int value)
{
    await acc_yield();
    return value;
}

async int awaited(int a)
{
    return await later(a);
}

async int held(int a)
{
    async int value = later(a);
    return await value;
}

async int joined_variables(int n)
{
    async int a = later(n), b = later(n + 1), c = later(n + 2);
    await acc_join(a, b, c);
    return await a + await b + await c;
}

async void joined_in_place(int n)
{
    await acc_join(later(n), later(n + 1), later(n + 2));
}

async int raced(int n)
{
    return await acc_race(later(n), later(n + 1), later(n + 2));
}

async int with_timeout(int n)
{
    return await acc_race(later(n), acc_sleep(ACC_S));
}

async int in_a_block(int n)
{
    async int twice = async { return await later(n) + await later(n); };
    return await twice;
}

async yield int count_to(int n)
{
    for (int i = 1; i <= n; i++) {
        yield i;
        await acc_yield();
    }
}

async int sum_of_stream(int n)
{
    async yield int numbers = count_to(n);
    int x, sum = 0;
    while (await acc_next(numbers, &x) > 0)
        sum += x;
    return sum;
}

async int task_of_its_own(int n)
{
    async int task = acc_spawn(later(n));
    return await task;
}

async int allocated(acc_future(int) future)
{
    return await future;
}

async int through_pointer(async int (*function)(int), int n)
{
    return await function(n);
}
