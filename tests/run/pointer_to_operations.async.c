// reference: futures
/* Section 5: pointers to the runtime's own operations, and to functions of the program with the same type. */
#include <acc.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

typedef async void pause_function(int64_t);
typedef async ssize_t (*reader)(int, void *, size_t);

static int skipped;

static async void skip(int64_t time)
{
    if (time > 0)
        skipped++;
}

static async ssize_t read_twos(int fd, void *buf, size_t len)
{
    (void)fd;
    memset(buf, '2', len);
    await acc_yield();
    return (ssize_t)len;
}

static async int count(pause_function *pause, reader read, int fd)
{
    char text[8] = "";
    int sum = 0;
    for (int i = 0; i < 3; i++) {
        await pause(ACC_US);
        ssize_t n = try await read(fd, text, 2);
        sum += (int)n * 10 + (text[0] - '0');
    }
    return sum;
}

async int main(void)
{
    async void (*turn)(void) = acc_yield;
    int fds[2];
    if (pipe(fds) < 0)
        return 1;
    defer acc_close(fds[0]);
    defer acc_close(fds[1]);
    if (write(fds[1], "111111", 6) != 6)
        return 1;
    await turn();
    printf("%d\n", await count(acc_sleep, acc_read, fds[0]));
    printf("%d\n", await count(skip, read_twos, -1));
    printf("%d %d\n", skipped, await acc_race(turn(), acc_sleep(3600 * ACC_S)));
    printf("%d\n", await count(skip, acc_read, -1) < 0);
    return 0;
}
