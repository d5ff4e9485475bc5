/* acc_future(T): a plain pointer to a future of its own. */
// flags: --no-line
#include <acc.h>
#include <stdio.h>

static async int later(int value)
{
    await acc_yield();
    return value;
}

static acc_future(int) start(int n)
{
    return later(n);
}

static async int total(int n)
{
    acc_future(int) jobs[8] = {0};
    for (int i = 0; i < n; i++)
        jobs[i] = start(i);
    int sum = 0;
    for (int i = 0; i < n; i++)
        sum += await jobs[i];
    return sum;
}

async int main(void)
{
    printf("%d\n", await total(5));
    return 0;
}
