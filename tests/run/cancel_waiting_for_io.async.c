// reference: coroutines
/* Sections 5 and 6: tasks that wait for a descriptor or a time are cancelled when main ends; their defers still may use the descriptor. */
#include <acc.h>
#include <stdio.h>
#include <unistd.h>

static async void reader(const char *name, int fd)
{
    char buffer[16];
    defer printf("%s closes: %d\n", name, acc_close(fd));
    for (;;) {
        ssize_t n = await acc_read(fd, buffer, sizeof buffer);
        printf("%s read %d\n", name, (int)n);
        if (n <= 0)
            return;
    }
}

static async void sleeper(const char *name)
{
    defer printf("%s leaves\n", name);
    await acc_sleep(1000 * ACC_S);
    puts("never");
}

async int main(void)
{
    int a[2], b[2];
    if (pipe(a) < 0 || pipe(b) < 0)
        return 1;
    defer acc_close(a[1]);
    defer acc_close(b[1]);
    acc_spawn(reader("a", a[0]));
    acc_spawn(sleeper("sleeper"));
    acc_spawn(reader("b", b[0]));
    await acc_write(a[1], "some", 4);
    await acc_sleep(20 * ACC_MS);
    acc_close(b[1]);
    b[1] = -1;
    await acc_sleep(20 * ACC_MS);
    puts("main ends");
    return 0;
}
