// reference: futures
/* Section 5: a race with a sleep is a timeout: what is late is cancelled, what is in time gives its value, and a
 * variable may be given more time. */
#include <acc.h>
#include <errno.h>
#include <stdio.h>
#include <unistd.h>

static async int never(void)
{
    defer puts("cancelled");
    await acc_sleep(3600 * ACC_S);
    return 1;
}

static async int at_once(void)
{
    await acc_yield();
    return 2;
}

static async int in_time(acc_future(int) work, int64_t limit)
{
    defer acc_cancel(work);
    if (await acc_race(work, acc_sleep(limit)) == 1)
        return -ETIMEDOUT;
    return await work;
}

async int main(void)
{
    if (await acc_race(never(), acc_sleep(ACC_MS)) == 1)
        puts("timed out");
    async int reply = at_once();
    if (await acc_race(reply, acc_sleep(3600 * ACC_S)) == 0)
        printf("%d\n", await reply);
    printf("%d\n", await in_time(never(), 2 * ACC_MS) == -ETIMEDOUT);
    printf("%d\n", await in_time(at_once(), 3600 * ACC_S));

    int fds[2], tries = 0;
    if (pipe(fds) < 0)
        return 1;
    defer acc_close(fds[0]);
    defer acc_close(fds[1]);
    char c = 0;
    async ssize_t byte = acc_read(fds[0], &c, 1);
    while (await acc_race(byte, acc_sleep(ACC_MS)) == 1)
        if (++tries == 3 && await acc_write(fds[1], "c", 1) != 1)
            return 1;
    printf("%zd %c %d\n", await byte, c, tries >= 3);
    return 0;
}
