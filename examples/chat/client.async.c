/* client: sends what you type to the chat server, and prints what it says.
 *
 *     $ acc run examples/chat/client.async.c -- 127.0.0.1 6143 ada
 *
 * It does both at once, with two futures side by side; server.async.c shows a conversation. */
#include <acc.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

/* Copies all there is, until the end: 0, or a negative error. */
static async int copy(int from, int to)
{
    char bytes[4096];
    ssize_t n;
    while ((n = try await acc_read(from, bytes, sizeof bytes)) > 0)
        try await acc_write_all(to, bytes, (size_t)n);
    return 0;
}

static async int talk(int socket, const char *name)
{
    char first[256];
    int length = snprintf(first, sizeof first, "%s\n", name);
    if (length >= (int)sizeof first)
        return -ENAMETOOLONG;
    try await acc_write_all(socket, first, (size_t)length);

    async int sending = copy(STDIN_FILENO, socket);
    async int receiving = copy(socket, STDOUT_FILENO);

    /* When the server has no more to say, this is the end, and nobody waits for the keyboard.  When the keyboard has no
     * more to say, the server is told so, and has the last word: the loser of the race is still there, and goes on. */
    if (await acc_race(receiving, sending) == 1) {
        try await sending;
        try acc_shutdown(socket, SHUT_WR);
    }
    return await receiving;
}

static async int chat(const char *host, uint16_t port, const char *name)
{
    int socket = await acc_tcp_connect(host, port);
    if (socket < 0) {
        fprintf(stderr, "chat_client: cannot connect to '%s' port %u: %s\n", host, port, strerror(-socket));
        return 1;
    }
    defer acc_close(socket);

    int error = await talk(socket, name);
    if (error < 0)
        fprintf(stderr, "chat_client: the talk has ended: %s\n", strerror(-error));
    return error < 0;
}

int main(int argc, char **argv)
{
    if (argc != 4) {
        fprintf(stderr, "usage: %s HOST PORT NAME\n", argv[0]);
        return 2;
    }
    char *end;
    long port = strtol(argv[2], &end, 10);
    if (end == argv[2] || *end != '\0' || port < 1 || port > 65535) {
        fprintf(stderr, "chat_client: '%s' is no port: a number from 1 to 65535 is\n", argv[2]);
        return 2;
    }
    return acc_block_on(chat(argv[1], (uint16_t)port, argv[3]));
}
