// reference: coroutines
/* A pipeline of tasks over pipes: numbers, their squares, and a sum; each ends when its input does. */
#include <acc.h>
#include <stdio.h>
#include <unistd.h>

static async int produce(int to, int count)
{
    defer acc_close(to);
    for (int i = 1; i <= count; i++)
        (void)try await acc_write_all(to, &i, sizeof i);
    return 0;
}

static async int square(int from, int to)
{
    defer acc_close(to);
    defer acc_close(from);
    int n;
    while (try await acc_read_exact(from, &n, sizeof n) == sizeof n) {
        n *= n;
        (void)try await acc_write_all(to, &n, sizeof n);
    }
    return 0;
}

static async int sum(int from)
{
    defer acc_close(from);
    int total = 0, n;
    while (try await acc_read_exact(from, &n, sizeof n) > 0)
        total += n;
    return total;
}

async int main(void)
{
    int a[2], b[2], c[2];
    if (pipe(a) < 0 || pipe(b) < 0 || pipe(c) < 0)
        return 1;
    acc_spawn(square(b[0], c[1]));
    acc_spawn(square(a[0], b[1]));
    acc_spawn(produce(a[1], 20));
    printf("%d\n", await sum(c[0]));
    return 0;
}
