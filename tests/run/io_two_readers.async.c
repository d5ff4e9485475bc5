// reference: coroutines
/* Section 10: two tasks that wait on one descriptor both work: each byte goes to one of them. */
#include <acc.h>
#include <stdio.h>
#include <unistd.h>

static int received, sum, ended;

static async void reader(int fd)
{
    char c;
    while (await acc_read(fd, &c, 1) == 1) {
        received++;
        sum += c;
        await acc_yield();
    }
    ended++;
}

async int main(void)
{
    int ends[2];
    if (pipe(ends) < 0)
        return 1;
    defer acc_close(ends[0]);
    defer acc_close(ends[1]);
    acc_spawn(reader(ends[0]));
    acc_spawn(reader(ends[0]));
    for (char c = 1; c <= 20; c++) {
        (void)await acc_write(ends[1], &c, 1);
        if (c % 4 == 0)
            await acc_sleep(ACC_MS);
    }
    acc_close(ends[1]);
    ends[1] = -1;
    while (ended < 2)
        await acc_sleep(ACC_MS);
    printf("%d %d\n", received, sum);
    return 0;
}
