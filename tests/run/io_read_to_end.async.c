// reference: coroutines
/* Section 10: acc_read_to_end allocates all that comes, with a 0 behind it that is not counted; nothing is an empty string. */
#include <acc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static async void write_parts(int fd, int parts)
{
    defer acc_close(fd);
    for (int i = 0; i < parts; i++) {
        char part[100];
        int length = snprintf(part, sizeof part, "part %d of %d;", i, parts);
        (void)await acc_write_all(fd, part, length);
        if (i % 50 == 0)
            await acc_sleep(ACC_MS);
    }
}

static async int collect(int parts)
{
    int ends[2];
    char *text = NULL;
    if (pipe(ends) < 0)
        return -1;
    defer acc_close(ends[0]);
    acc_spawn(write_parts(ends[1], parts));
    ssize_t length = try await acc_read_to_end(ends[0], &text);
    defer free(text);
    printf("%zd %d %.20s\n", length, text[length] == '\0' && strlen(text) == (size_t)length, text);
    return parts;
}

async int main(void)
{
    (void)try await collect(0);
    (void)try await collect(1);
    (void)try await collect(1000);
    return 0;
}
