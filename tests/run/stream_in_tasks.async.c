// reference: futures
/* Section 7: a task with a stream is cancelled while it waits for the next value, and between values; streams in
 * several tasks at once are apart. */
#include <acc.h>
#include <stdio.h>

static int available;

static async yield int source(char name)
{
    defer printf("~source %c ", name);
    for (int i = 1;; i++) {
        defer printf("turn %c%d ", name, i);
        while (available < i)
            await acc_sleep(ACC_US);
        yield i;
    }
}

static async int take(char name, int count)
{
    defer printf("~%c ", name);
    async yield int s = source(name);
    int x = 0, sum = 0;
    while (count-- > 0 && await acc_next(s, &x) > 0)
        sum += x;
    if (sum == 1)
        await acc_sleep(3600 * ACC_S);
    return sum;
}

async int main(void)
{
    available = 3;
    async int a = acc_spawn(take('a', 3));
    printf("%d\n", await a);
    async int b = acc_spawn(take('b', 9)), c = acc_spawn(take('c', 1));
    for (int i = 0; i < 5; i++)
        await acc_yield();
    acc_cancel(b);
    puts("");
    acc_cancel(c);
    puts("");
    available = 100;
    async int d = acc_spawn(take('d', 2)), e = take('e', 1);
    printf("%d ", await acc_race(d, e));
    puts("");
    return 0;
}
