// reference: coroutines
/* Section 10: acc_close of a descriptor that tasks wait on ends their waits with -ECANCELED. */
#include <acc.h>
#include <errno.h>
#include <stdio.h>
#include <sys/socket.h>

static int ended;

static async void reader(int fd)
{
    char c;
    printf("%d\n", await acc_read(fd, &c, 1) == -ECANCELED);
    ended++;
}

static async void waiter(int fd)
{
    printf("%d\n", await acc_readable(fd) == -ECANCELED);
    ended++;
}

async int main(void)
{
    int pair[2];
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, pair) < 0)
        return 1;
    defer acc_close(pair[0]);
    defer acc_close(pair[1]);
    acc_spawn(reader(pair[0]));
    acc_spawn(waiter(pair[0]));
    await acc_sleep(ACC_MS);
    printf("%d\n", ended);
    printf("%d\n", acc_close(pair[0]));
    pair[0] = -1;
    while (ended < 2)
        await acc_yield();
    int fd = pair[1];
    pair[1] = -1;
    printf("%d\n", acc_close(fd));
    printf("%d\n", acc_close(fd) == -EBADF);
    return 0;
}
