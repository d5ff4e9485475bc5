// flags: -D_GNU_SOURCE
/* Calls of the C library that stop the thread, where they can: -Wblocking-call. */
#include <acc.h>
#include <netdb.h>
#include <poll.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

async int sleeps(pthread_t thread)
{
    sleep(1);
    usleep(1), pause();
    if (system("true") && pthread_join(thread, NULL))
        return 1;
    defer sleep(2);
    return getchar();
}

async int descriptors(int fd, char *text, struct sockaddr *address, struct addrinfo **list)
{
    read(fd, text, 10);
    write(fd, text, 10);
    recv(fd, text, 10, 0);
    send(fd, text, 10, MSG_NOSIGNAL);
    sendto(fd, text, 10, 0, NULL, 0);
    connect(fd, address, 10);
    fgets(text, 10, stdin);
    getaddrinfo(text, NULL, NULL, list);
    gethostbyname(text);
    flock(fd, LOCK_EX);
    return accept(fd, NULL, NULL);
}

async int limits(struct pollfd *fds, struct epoll_event *event, int limit)
{
    poll(fds, 1, -1);
    poll(fds, 1, limit);
    epoll_wait(3, event, 1, 10);
    wait(NULL);
    return waitpid(1, NULL, 0);
}

async long fine(int fd, char *text, struct pollfd *fds, struct epoll_event *event, FILE *file)
{
    await acc_readable(fd);
    read(fd, text, 10);
    recv(fd + 1, text, 10, MSG_DONTWAIT);
    write(1, text, 10);
    write(STDERR_FILENO, text, 10);
    write(fd + 1, "x", 1);
    poll(fds, 1, 0);
    epoll_wait(3, event, 1, 0);
    waitpid(-1, NULL, WNOHANG);
    flock(fd, LOCK_EX | LOCK_NB);
    flock(fd, LOCK_UN);
    fgets(text, 10, file);
    printf("%s", text);
    return (long)sizeof(sleep(1)) + _Generic(sleep(1), default: 1);
}

static int plain(void)
{
    return (int)sleep(1);
}

async int calls_plain(unsigned (*pause)(unsigned))
{
    return plain() + (int)pause(1);
}
