// reference: coroutines
/* Section 10: any descriptor will do: regular files and /dev/null, which are always ready. */
#include <acc.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

async int main(void)
{
    FILE *file = tmpfile();
    if (!file)
        return 1;
    defer fclose(file);
    int fd = fileno(file);
    printf("%zd\n", await acc_write_all(fd, "some text", 9));
    lseek(fd, 5, SEEK_SET);
    char *text = NULL;
    printf("%zd", await acc_read_to_end(fd, &text));
    printf(" %s %zu\n", text, strlen(text));
    free(text);

    int null = open("/dev/null", O_RDWR);
    defer acc_close(null);
    char c = 'x';
    printf("%zd %zd\n", await acc_write(null, "text", 4), await acc_read(null, &c, 1));
    printf("%d %d\n", await acc_readable(null), await acc_writable(fd));
    return 0;
}
