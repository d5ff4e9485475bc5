// flags: -D_GNU_SOURCE
/* A body that knows what a non-blocking descriptor gives uses one: no warning. */
#include <acc.h>
#include <errno.h>
#include <sys/socket.h>
#include <unistd.h>

async long take(int fd, char *text)
{
    long n;
    while ((n = read(fd, text, 10)) < 0 && errno == EAGAIN)
        await acc_yield();
    return n;
}

async int listener(int type)
{
    int fd = socket(AF_INET, type | SOCK_NONBLOCK, 0);
    await acc_yield();
    return accept(fd, NULL, NULL);
}

async long awaited(int fd, char *text)
{
    await acc_readable(fd);
    long n = recv(fd, text, 10, MSG_PEEK);
    n += recvfrom(fd, text, 10, 0, NULL, NULL);
    await acc_writable(fd);
    return n + send(fd, text, 10, 0);
}
