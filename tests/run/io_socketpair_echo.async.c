// reference: coroutines
/* Section 10: several echo servers over socket pairs, each a task, and their clients in turn; shutdown of the writing side ends each. */
#include <acc.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>

static int open_servers;

static async int serve(int fd)
{
    char buffer[64];
    defer acc_close(fd);
    defer open_servers--;
    open_servers++;
    for (;;) {
        ssize_t n = try await acc_read(fd, buffer, sizeof buffer);
        if (n == 0)
            break;
        for (ssize_t i = 0; i < n; i++)
            if (buffer[i] >= 'a' && buffer[i] <= 'z')
                buffer[i] += 'A' - 'a';
        (void)try await acc_write_all(fd, buffer, n);
    }
    return (int)try await acc_write_all(fd, ".", 1);
}

static async int ask(int fd, const char *question)
{
    char answer[64] = "";
    size_t length = strlen(question);
    (void)try await acc_write_all(fd, question, length);
    (void)try await acc_read_exact(fd, answer, length);
    printf("%s\n", answer);
    return 0;
}

async int main(void)
{
    int clients[3] = {-1, -1, -1};
    defer {
        for (int i = 0; i < 3; i++)
            acc_close(clients[i]);
    }
    for (int i = 0; i < 3; i++) {
        int pair[2];
        if (socketpair(AF_UNIX, SOCK_STREAM, 0, pair) < 0)
            return 1;
        clients[i] = pair[0];
        acc_spawn(serve(pair[1]));
    }
    for (int i = 0; i < 3; i++)
        (void)try await ask(clients[i], "hello");
    for (int i = 2; i >= 0; i--) {
        char question[20];
        snprintf(question, sizeof question, "client %d", i);
        (void)try await ask(clients[i], question);
    }
    printf("%d\n", open_servers);
    for (int i = 0; i < 3; i++) {
        char rest[8] = "";
        printf("%d ", acc_shutdown(clients[i], SHUT_WR));
        ssize_t n = await acc_read_exact(clients[i], rest, sizeof rest - 1);
        printf("%zd %s ", n, rest);
        printf("%d\n", acc_close(clients[i]));
        clients[i] = -1;
    }
    printf("%d\n", open_servers);
    return 0;
}
