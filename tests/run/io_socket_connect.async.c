/* Section 10: acc_connect and acc_accept on sockets that the program made itself; an address that nobody listens on. */
#include <acc.h>
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <stdio.h>
#include <sys/socket.h>

static async int accept_one(int listener, int *accepted)
{
    *accepted = try await acc_accept(listener);
    return 0;
}

async int main(void)
{
    struct sockaddr_in address = { .sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
    socklen_t length = sizeof address;
    int listener = socket(AF_INET, SOCK_STREAM, 0), client = socket(AF_INET, SOCK_STREAM, 0);
    defer acc_close(client);
    defer acc_close(listener);
    if (bind(listener, (struct sockaddr *)&address, length) < 0 || listen(listener, 4) < 0
        || getsockname(listener, (struct sockaddr *)&address, &length) < 0)
        return 1;
    int accepted = -1;
    defer acc_close(accepted);
    acc_spawn(accept_one(listener, &accepted));
    printf("%d\n", await acc_connect(client, (const struct sockaddr *)&address, length));
    while (accepted < 0)
        await acc_sleep(ACC_MS);
    char c = 0;
    printf("%zd %zd %c\n", await acc_write(client, "x", 1), await acc_read(accepted, &c, 1), c);
    printf("%d %d\n", acc_close(accepted), acc_close(listener));
    accepted = listener = -1;

    int other = socket(AF_INET, SOCK_STREAM, 0);
    defer acc_close(other);
    printf("%d\n", await acc_connect(other, (const struct sockaddr *)&address, length) == -ECONNREFUSED);
    return 0;
}
