// reference: coroutines
/* Section 10: acc_readable and acc_writable wait for a descriptor that the program reads and writes itself. */
#include <acc.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

static async void write_later(int fd)
{
    await acc_sleep(5 * ACC_MS);
    puts("writes");
    if (write(fd, "x", 1) != 1)
        puts("failed");
}

async int main(void)
{
    int ends[2];
    char c, block[4096] = { 0 };
    if (pipe(ends) < 0)
        return 1;
    defer acc_close(ends[0]);
    defer acc_close(ends[1]);
    fcntl(ends[1], F_SETFL, O_NONBLOCK);
    printf("%d\n", await acc_writable(ends[1]));
    acc_spawn(write_later(ends[1]));
    printf("%d", await acc_readable(ends[0]));
    printf(" %zd\n", read(ends[0], &c, 1));

    long filled = 0;
    ssize_t n;
    while ((n = write(ends[1], block, sizeof block)) > 0)
        filled += n;
    printf("%d\n", filled > 0);
    while (filled > 0)
        filled -= try await acc_read(ends[0], block, sizeof block);
    printf("%d %ld\n", await acc_writable(ends[1]), filled);
    acc_close(ends[1]);
    ends[1] = -1;
    printf("%d %zd\n", await acc_readable(ends[0]), await acc_read(ends[0], block, 1));
    return 0;
}
