/* chat: a server where people talk in named groups.
 *
 *     $ cd examples/chat
 *     $ acc build server.async.c connection.async.c outbox.async.c stop.async.c group.c -o chat_server
 *     $ acc build client.async.c -o chat_client
 *     $ ./chat_server 6143 &
 *     listening on 127.0.0.1 port 6143
 *     $ ./chat_client 127.0.0.1 6143 ada         (or: nc 127.0.0.1 6143)
 *     Who are you?
 *     Welcome, ada. Say: join GROUP, post GROUP TEXT, leave GROUP
 *     join c
 *     [c] ada has joined
 *     post c who reads this?
 *     [c] ada: who reads this?
 *     [c] grace: I do
 *
 * Read the files in this order:
 *
 *     group.h, group.c              groups, their members and their messages: plain C, nothing in it waits
 *     outbox.h, outbox.async.c      what a client is to be sent, and the task that sends it
 *     connection.h, .async.c        one client, from its first word to its last
 *     stop.h, stop.async.c          waits for the signal to stop
 *     this file                     takes the clients in
 *     client.async.c                the other end
 *
 * A client is a task, and while there is something to send to it, it has a second task, which sends.  All of them
 * take turns on one thread.  What is between two awaits is never interrupted, so the groups need no locks.
 *
 * Nobody waits for a slow reader.  Who posts only leaves the message in the group, and each member's second task
 * takes it from there at its own speed.  A group keeps its last BACKLOG messages: who falls behind further than that
 * is told how many were lost. */
#include "connection.h"
#include "stop.h"

#include <acc.h>
#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

/* Runs a connection to its end, and says what it ended with if that was an error. */
static async void serve_and_log(unsigned number, int socket)
{
    int error = await serve(socket);
    if (error < 0)
        fprintf(stderr, "connection %u: %s\n", number, strerror(-error));
}

/* Gives each client a task.  It does not end by itself. */
static async void accept_all(int listener)
{
    for (unsigned number = 1;;) {
        int socket = await acc_accept(listener);
        if (socket >= 0) {
            acc_spawn(serve_and_log(number++, socket));
            continue;
        }
        /* Out of descriptors, most likely: the client waits in the queue until others have left. */
        fprintf(stderr, "accept: %s\n", strerror(-socket));
        await acc_sleep(100 * ACC_MS);
    }
}

static int port_of(int listener)
{
    struct sockaddr_in address;
    socklen_t length = sizeof address;
    if (getsockname(listener, (struct sockaddr *)&address, &length) != 0)
        return -1;
    return ntohs(address.sin_port);
}

async int main(int argc, char **argv)
{
    long port = 6143;
    if (argc > 1) {
        char *end;
        port = strtol(argv[1], &end, 10);
        if (end == argv[1] || *end != '\0' || port < 0 || port > 65535) {
            fprintf(stderr, "usage: %s [PORT]\n", argv[0]);
            return 2;
        }
    }

    int listener = acc_tcp_listen("127.0.0.1", (uint16_t)port);
    if (listener < 0) {
        fprintf(stderr, "cannot listen on port %ld: %s\n", port, strerror(-listener));
        return 1;
    }
    defer acc_close(listener);
    printf("listening on 127.0.0.1 port %d\n", port_of(listener));
    fflush(stdout);

    /* accept_all never ends, so the signal wins this race.  Then the loser is dropped where it waits; a future that is
     * a variable lives on, with its value.  The clients who are still there are cancelled when main returns. */
    async int signalled = stop_signal();
    await acc_race(accept_all(listener), signalled);
    int number = await signalled;
    if (number < 0) {
        fprintf(stderr, "cannot wait for signals: %s\n", strerror(-number));
        return 1;
    }
    puts("good night");
    return 0;
}
