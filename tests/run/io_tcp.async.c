// reference: coroutines
/* Section 10: a TCP server and its clients in one program, on a free port of the loopback. */
#include <acc.h>
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>

static async int answer(int fd)
{
    defer acc_close(fd);
    char name[32] = "";
    ssize_t n = try await acc_read(fd, name, sizeof name - 1);
    char text[64];
    int length = snprintf(text, sizeof text, "hello, %.*s", (int)n, name);
    return (int)try await acc_write_all(fd, text, length);
}

static async int serve(int listener, int clients)
{
    defer acc_close(listener);
    while (clients-- > 0) {
        int fd = try await acc_accept(listener);
        acc_spawn(answer(fd));
    }
    return 0;
}

static async int ask(uint16_t port, const char *name)
{
    int fd = try await acc_tcp_connect("127.0.0.1", port);
    defer acc_close(fd);
    (void)try await acc_write_all(fd, name, strlen(name));
    char text[64] = "";
    (void)try await acc_read_exact(fd, text, sizeof text - 1);
    puts(text);
    return 0;
}

async int main(void)
{
    int listener = try acc_tcp_listen("127.0.0.1", 0);
    struct sockaddr_in address;
    socklen_t length = sizeof address;
    if (getsockname(listener, (struct sockaddr *)&address, &length) < 0)
        return 1;
    uint16_t port = ntohs(address.sin_port);
    acc_spawn(serve(listener, 3));
    printf("%d\n", await ask(port, "one"));
    printf("%d\n", await ask(port, "two"));
    printf("%d\n", await ask(port, "three"));
    printf("%d\n", await ask(port, "four") == -ECONNREFUSED);
    return 0;
}
