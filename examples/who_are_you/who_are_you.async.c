/* who_are_you: a server that asks each visitor's name, any number of them at once.
 *
 *     $ acc run examples/who_are_you/who_are_you.async.c -- 6142 &
 *     listening on 127.0.0.1 port 6142
 *     $ nc 127.0.0.1 6142
 *     Who are you?
 *     Grace
 *     Thanks for dialing in, Grace!
 *
 * One thread serves them all: each visitor is a task, which is a few hundred bytes, and while one thinks about the answer
 * the others are served.  SIGINT and SIGTERM end the server; port 0 asks for any free port. */
#include <acc.h>
#include <arpa/inet.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static async void greet(int socket)
{
    defer acc_close(socket);    /* however it ends, cancellation included */
    char name[1024];

    if (await acc_write_all(socket, "Who are you?\n", 13) < 0)
        return;
    ssize_t n = await acc_read(socket, name, sizeof name - 1);
    if (n <= 0)
        return;
    name[n] = '\0';
    name[strcspn(name, "\r\n")] = '\0';

    char reply[1100];
    int len = snprintf(reply, sizeof reply, "Thanks for dialing in, %s!\n", name);
    await acc_write_all(socket, reply, len);
}

/* A signal handler may do next to nothing, but it may write into a pipe, and a task can wait for that. */
static int signal_pipe[2];

static void on_signal(int number)
{
    int saved_errno = errno;
    char byte = (char)number;
    if (write(signal_pipe[1], &byte, 1) < 0) {
        /* The pipe is full of signals: one of them will do. */
    }
    errno = saved_errno;
}

/* Closing the listener ends the acc_accept that waits on it, with -ECANCELED. */
static async void close_on_signal(int listener)
{
    defer acc_close(listener);
    char byte;
    await acc_read(signal_pipe[0], &byte, 1);
}

static int catch_signals(void)
{
    if (pipe(signal_pipe) != 0)
        return -errno;
    struct sigaction action = {.sa_handler = on_signal, .sa_flags = SA_RESTART};
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, NULL);
    sigaction(SIGTERM, &action, NULL);
    return 0;
}

static void leave_signals(void)
{
    signal(SIGINT, SIG_DFL);
    signal(SIGTERM, SIG_DFL);
    acc_close(signal_pipe[0]);
    acc_close(signal_pipe[1]);
}

static int port_of(int listener)
{
    struct sockaddr_in address;
    socklen_t length = sizeof address;
    if (getsockname(listener, (struct sockaddr *)&address, &length) != 0)
        return -errno;
    return ntohs(address.sin_port);
}

/* Gives each visitor a task, until the listener is closed. */
static async int serve(int listener)
{
    for (;;) {
        int socket = await acc_accept(listener);
        if (socket == -ECANCELED)
            return 0;
        if (socket >= 0) {
            acc_spawn(greet(socket));
            continue;
        }
        /* Out of descriptors, most likely: the visitor waits in the queue until others have left. */
        fprintf(stderr, "accept: %s\n", strerror(-socket));
        await acc_sleep(100 * ACC_MS);
    }
}

async int main(int argc, char **argv)
{
    long port = 6142;
    if (argc > 1) {
        char *end;
        port = strtol(argv[1], &end, 10);
        if (end == argv[1] || *end != '\0' || port < 0 || port > 65535) {
            fprintf(stderr, "usage: %s [PORT]\n", argv[0]);
            return 2;
        }
    }

    int failed = catch_signals();
    if (failed < 0) {
        fprintf(stderr, "cannot wait for signals: %s\n", strerror(-failed));
        return 1;
    }
    defer leave_signals();

    int listener = acc_tcp_listen("127.0.0.1", (uint16_t)port);
    if (listener < 0) {
        fprintf(stderr, "cannot listen on port %ld: %s\n", port, strerror(-listener));
        return 1;
    }
    printf("listening on 127.0.0.1 port %d\n", port_of(listener));
    fflush(stdout);

    acc_spawn(close_on_signal(listener));
    int status = await serve(listener);

    /* Visitors who are still there are cancelled when main returns; each one's defer closes the socket. */
    puts("good night");
    return status;
}
