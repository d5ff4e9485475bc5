// reference: coroutines
/* Section 10: operations return the negative errno; writing to a closed pipe is an error, not the death of the program. */
#include <acc.h>
#include <errno.h>
#include <stdio.h>
#include <unistd.h>

static async int copy(int from, int to)
{
    char buffer[16];
    ssize_t n = try await acc_read(from, buffer, sizeof buffer);
    defer puts("copying");
    return try await acc_write_all(to, buffer, n);
}

async int main(void)
{
    int ends[2], others[2];
    char c = 'c';
    if (pipe(ends) < 0 || pipe(others) < 0)
        return 1;
    printf("%d\n", await acc_read(-1, &c, 1) == -EBADF);
    printf("%d\n", await acc_write_all(-1, &c, 1) == -EBADF);
    printf("%d\n", acc_close(-1) == -EBADF);
    printf("%d\n", await acc_write(ends[0], &c, 1) == -EBADF);
    printf("%zd\n", await acc_write(ends[1], "text", 4));
    acc_close(others[0]);
    printf("%d\n", await acc_write(others[1], &c, 1) == -EPIPE);
    printf("%d\n", await copy(ends[0], others[1]) == -EPIPE);
    printf("%d\n", await copy(-1, others[1]) == -EBADF);
    acc_close(ends[0]), acc_close(ends[1]), acc_close(others[1]);
    return 0;
}
