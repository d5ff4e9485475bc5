/* A task whose turn is over while one of its parts has just become ready, others waiting for the same; reads of nothing. */
#include <acc.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

enum { TURN = 128, TURNS = 10, MESSAGES = 10 };    /* TURN: as many as a task may do without a wait in one turn */
static int taken;

/* Nothing is left of the turn for the parts after it. */
static async void spin(int zeros)
{
    for (int turn = 0; turn < TURNS; turn++) {
        for (int i = 0; i < TURN; i++) {
            char byte = 1;
            if (await acc_read(zeros, &byte, 1) != 1 || byte != 0)
                puts("no zero");
        }
        await acc_yield();
    }
}

static async void take(int fd)
{
    char byte;
    while (await acc_read(fd, &byte, 1) == 1)
        taken++;
}

static async void give(int fd)
{
    defer acc_close(fd);
    for (int i = 0; i < MESSAGES; i++) {
        if (await acc_write(fd, "ab", 2) != 2)
            puts("not written");
        for (int turn = 0; turn < 3; turn++)
            await acc_yield();
    }
}

async int main(void)
{
    int zeros = open("/dev/zero", O_RDONLY), ends[2], sockets[2];
    if (zeros < 0 || pipe(ends) < 0 || socketpair(AF_UNIX, SOCK_STREAM, 0, sockets) < 0)
        return 1;
    defer {
        acc_close(zeros);
        for (int i = 0; i < 2; i++) {
            acc_close(ends[i]);
            acc_close(sockets[i]);
        }
    }
    async void other = acc_spawn(take(ends[0]));
    async void writer = acc_spawn(give(ends[1]));
    await acc_join(spin(zeros), take(ends[0]), take(ends[0]));
    await other;
    await writer;
    printf("%d\n", taken);

    /* Nothing to read is read at once, from what has nothing too. */
    char none[1];
    printf("%d\n", (int)await acc_read(sockets[0], none, 0));
    printf("%d\n", (int)await acc_read_exact(sockets[0], none, 0));

    /* A descriptor that was closed behind the runtime's back. */
    if (await acc_write(sockets[1], "x", 1) != 1 || await acc_read(sockets[0], none, 1) != 1)
        return 1;
    close(sockets[0]);
    close(ends[0]);
    printf("%d %d\n", await acc_read(sockets[0], none, 1) == -EBADF, await acc_read(ends[0], none, 1) == -EBADF);
    printf("%d %d\n", await acc_readable(ends[0]) == -EBADF, await acc_writable(sockets[0]) == -EBADF);
    return 0;
}
