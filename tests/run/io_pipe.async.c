// reference: coroutines
/* Section 10: acc_read and acc_write over a pipe: what there is at once, waiting for what comes, 0 at the end. */
#include <acc.h>
#include <stdio.h>
#include <unistd.h>

static async void write_slowly(int fd, const char *const *texts)
{
    defer acc_close(fd);
    for (; *texts; texts++) {
        await acc_sleep(2 * ACC_MS);
        size_t length = 0;
        while ((*texts)[length])
            length++;
        ssize_t n = await acc_write(fd, *texts, length);
        if (n != (ssize_t)length)
            printf("wrote %zd\n", n);
    }
}

async int main(void)
{
    static const char *const texts[] = { "one", "two and more", "", "three", NULL };
    int ends[2];
    if (pipe(ends) < 0)
        return 1;
    defer printf("%d\n", acc_close(ends[0]));
    acc_spawn(write_slowly(ends[1], texts));
    char buffer[8];
    ssize_t n;
    while ((n = await acc_read(ends[0], buffer, sizeof buffer)) > 0)
        printf("%zd %.*s\n", n, (int)n, buffer);
    printf("%zd %zd\n", n, await acc_read(ends[0], buffer, sizeof buffer));
    return 0;
}
