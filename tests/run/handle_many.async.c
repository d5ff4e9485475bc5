// reference: futures
/* Section 5: a thousand tasks by their handles: some cancelled before they began, some in the middle, some after their
 * end; all accounted for. */
#include <acc.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

enum { COUNT = 300 };

static int begun, left;

static async int work(int n)
{
    char *memory = malloc(8);
    if (!memory)
        abort();
    begun++;
    defer {
        free(memory);
        left++;
    }
    for (int i = 0; i < n % 17; i++) {
        memory[i % 8] = (char)i;
        await acc_yield();
    }
    if (n % 10 == 7) {
        async int child = acc_spawn(work(n % 5)), other = work(n % 7);
        await acc_join(other, child);
        return await child + await other;
    }
    return n;
}

async int main(void)
{
    acc_future(int) tasks[COUNT];
    for (int i = 0; i < COUNT; i++)
        tasks[i] = acc_spawn(work(i));
    for (int i = 0; i < COUNT; i += 10)
        acc_cancel(tasks[i]);
    printf("%d %d\n", begun, left);
    for (int i = 0; i < 8; i++)
        await acc_yield();
    for (int i = 3; i < COUNT; i += 10)
        acc_cancel(tasks[i]);
    printf("%d %d\n", begun, left);
    long sum = 0;
    int ended = 0;
    for (int i = COUNT - 1; i >= 0; i--)
        if (tasks[i]) {
            sum += await tasks[i];
            ended++;
        }
    printf("%ld %d %d %d\n", sum, ended, begun, left);
    return 0;
}
