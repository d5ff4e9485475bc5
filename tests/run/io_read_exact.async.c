// reference: coroutines
/* Section 10: acc_read_exact waits for all of len, and gives less only at the end. */
#include <acc.h>
#include <stdio.h>
#include <unistd.h>

static async void drip(int fd, const char *text)
{
    defer acc_close(fd);
    for (; *text; text++) {
        await acc_yield();
        (void)await acc_write(fd, text, 1);
    }
}

async int main(void)
{
    int ends[2];
    if (pipe(ends) < 0)
        return 1;
    defer acc_close(ends[0]);
    acc_spawn(drip(ends[1], "abcdefghij"));
    char buffer[5] = "";
    for (int i = 0; i < 4; i++) {
        ssize_t n = await acc_read_exact(ends[0], buffer, 4);
        printf("%zd %.*s\n", n, (int)n, buffer);
    }
    printf("%zd\n", await acc_read_exact(ends[0], buffer, 0));
    return 0;
}
