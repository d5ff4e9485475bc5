// reference: coroutines
/* Section 10: acc_write_all writes more than a pipe holds, while the reader takes it in small parts; both keep their own pace. */
#include <acc.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { SIZE = 1000000 };

static async void fill(int fd, ssize_t *written)
{
    unsigned char *bytes = malloc(SIZE);
    defer free(bytes);
    defer acc_close(fd);
    for (int i = 0; i < SIZE; i++)
        bytes[i] = i * 7 + i / 256;
    *written = await acc_write_all(fd, bytes, SIZE);
}

async int main(void)
{
    int ends[2];
    ssize_t written = 0;
    if (pipe(ends) < 0)
        return 1;
    defer acc_close(ends[0]);
    acc_spawn(fill(ends[1], &written));
    unsigned char buffer[4097];
    long total = 0, wrong = 0;
    for (;;) {
        ssize_t n = try await acc_read(ends[0], buffer, sizeof buffer);
        if (n == 0)
            break;
        for (ssize_t i = 0; i < n; i++, total++)
            wrong += buffer[i] != (unsigned char)(total * 7 + total / 256);
        if (total % 3 == 0)
            await acc_yield();
    }
    printf("%zd %ld %ld\n", written, total, wrong);
    return 0;
}
