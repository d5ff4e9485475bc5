// flags: -D_GNU_SOURCE
/* Calls that wait only with some limit, flag, length or stream. */
#include <acc.h>
#include <poll.h>
#include <stdio.h>
#include <sys/epoll.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

async int user(int fd, char *b, struct pollfd *p, struct epoll_event *e, FILE *in)
{
    poll(p, 1, 0L);
    poll(p, 1, (0u));
    poll(p, 1, -1);
    poll(p, 1, 1.5);
    write(fd, b, sizeof "ab");
    epoll_pwait(fd, e, 1, 0, NULL);
    epoll_pwait(fd, e, 1, 5, NULL);
    sendto(fd, b, 100, MSG_DONTWAIT, NULL, 0);
    sendto(fd, b, 100, 0, NULL, 0);
    send(fd, b, 100, MSG_DONTWAIT);
    recvfrom(fd, b, 1, MSG_DONTWAIT | MSG_PEEK, NULL, NULL);
    flock(fd, LOCK_EX);
    flock(fd, LOCK_EX | LOCK_NB);
    flock(fd, LOCK_UN);
    flock(fd, fd);
    fgets(b, 10, in);
    fread(b, 1, 1, stdin);
    fscanf(in, "%d", &fd);
    fscanf(stdin, "%d", &fd);
    waitpid(1, NULL, WNOHANG);
    waitpid(1, NULL, 0);
    waitpid(1, NULL, fd);
    write(STDERR_FILENO, b, 100);
    write(fd, b, 8);
    write(fd, b, 0x9UL);
    write(0, b, 100);
    return (int)read(fd, b, 1);
}
