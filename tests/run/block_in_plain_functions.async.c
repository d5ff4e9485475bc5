// reference: futures
/* Section 5: blocks in plain functions: run by acc_block_on, spawned, returned as allocated futures. */
#include <acc.h>
#include <stdio.h>

static async int later(int n)
{
    await acc_yield();
    return n;
}

static acc_future(int) make(int a, int b)
{
    int sum = a + b;
    return async { return sum * await later(10); };
}

static int run(int n)
{
    char text[8] = "run";
    return acc_block_on(async {
        printf("%s %d\n", text, n);
        text[0] = 'R';
        n += await later(5);
        printf("%s %d\n", text, n);
        return n;
    });
}

static void start(int n)
{
    acc_spawn(async {
        printf("task %d\n", n);
        await acc_yield();
        printf("task %d ends\n", n);
    });
}

int main(void)
{
    printf("%d\n", run(1));
    start(7);
    start(8);
    printf("%d\n", run(2));
    acc_future(int) p = make(3, 4), q = make(5, 6);
    acc_cancel(q);
    printf("%d\n", acc_block_on(p));
    int counter = 0, *to_counter = &counter;
    for (int i = 0; i < 3; i++)
        acc_block_on(async { *to_counter += i; });
    printf("%d\n", counter);
    acc_block_on(acc_sleep(ACC_MS));
    return 0;
}
