/* incoming: an echo server over a stream of connections.
 *
 *     $ acc run examples/incoming/incoming.async.c -- 7007 &
 *     listening on 127.0.0.1 port 7007
 *     $ nc 127.0.0.1 7007
 *     hello
 *     hello
 *
 * A stream is an async function that gives not one value at its end but any number of them on its way.  `yield` gives
 * one, and the function goes on from there when it is asked for the next.  So what is about accepting (and what may go
 * wrong with it) stands in `incoming`, what is about serving in `echo`, and the loop between them says what the program
 * does.  SIGINT and SIGTERM end it; port 0 asks for any free one. */
#include <acc.h>
#include <arpa/inet.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

/* The stream of connections.  It ends when the listener is closed.  Whoever takes a connection closes it. */
static async yield int incoming(int listener)
{
    for (;;) {
        int socket = await acc_accept(listener);
        if (socket >= 0) {
            yield socket;
            continue;
        }
        if (socket == -ECANCELED)
            return;
        /* Out of descriptors, most likely: the visitor waits in the queue until others have left. */
        fprintf(stderr, "accept: %s\n", strerror(-socket));
        await acc_sleep(100 * ACC_MS);
    }
}

static async void echo(int socket)
{
    defer acc_close(socket);
    char bytes[4096];
    ssize_t n;

    while ((n = await acc_read(socket, bytes, sizeof bytes)) > 0) {
        n = await acc_write_all(socket, bytes, (size_t)n);
        if (n < 0)
            break;
    }
    if (n < 0)
        fprintf(stderr, "echo: %s\n", strerror((int)-n));
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

async int main(int argc, char **argv)
{
    long port = 7007;
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

    /* acc_next gives 1 and stores a value, or gives 0 at the end.  (It gives a negative error once for a stream that
     * ends with one, by `try` or `return -errno;`: this one has none.) */
    async yield int connections = incoming(listener);
    int socket;
    while (await acc_next(connections, &socket))
        acc_spawn(echo(socket));

    /* Visitors who are still there are cancelled when main returns; each one's defer closes the socket. */
    puts("good night");
    return 0;
}
