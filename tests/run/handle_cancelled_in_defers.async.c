// reference: futures
/* Sections 5 and 6: what runs while a task is cancelled may itself cancel tasks and futures, spawn, and cancel who is
 * cancelling: each once. */
#include <acc.h>
#include <errno.h>
#include <stdio.h>

static acc_future(int) tasks[4];

static async int wait(int n)
{
    defer printf("~wait%d ", n);
    await acc_sleep(3600 * ACC_S);
    return n;
}

static async void after(int n)
{
    await acc_yield();
    printf("after%d ", n);
}

/* Its defer cancels the next task of the ring. */
static async int member(int n)
{
    acc_future(int) own = wait(n);
    defer {
        printf("(%d ", n);
        acc_cancel(own);
        acc_cancel(tasks[(n + 1) % 4]);
        acc_spawn(after(n));
        printf("%d) ", n);
    }
    await acc_race(own, acc_yield());
    return await own;
}

async int main(void)
{
    for (int i = 0; i < 4; i++)
        tasks[i] = acc_spawn(member(i));
    for (int i = 0; i < 5; i++)
        await acc_yield();
    acc_cancel(tasks[2]);
    printf("| ");
    for (int i = 0; i < 4; i++)
        printf("%d", tasks[i] == NULL);
    puts("");
    for (int i = 0; i < 5; i++)
        await acc_yield();
    puts("");

    /* The first cancels the second in its poll; the second's defer cancels the first, which is being polled. */
    acc_future(int) second = NULL, *to_second = &second, first = NULL, *to_first = &first;
    first = acc_spawn(async {
        defer printf("first left ");
        await acc_yield();
        acc_cancel(*to_second);
        printf("goes on ");
        await acc_yield();
        printf("never ");
        return 1;
    });
    second = acc_spawn(async {
        defer {
            printf("second left ");
            acc_cancel(*to_first);
        }
        return await wait(9);
    });
    for (int i = 0; i < 5; i++)
        await acc_yield();
    printf("%d %d\n", first == NULL, second == NULL);
    return 0;
}
