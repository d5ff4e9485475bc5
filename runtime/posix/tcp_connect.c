/* tcp_connect.c: acc_tcp_connect: from a host's name to a connected socket.
 *
 *     NOT_STARTED ──▶ LOOKING_UP ──▶ CONNECTING ──▶ DONE
 *          └── numeric: at once ──────▶┘  └▶┘ next address, while one is left
 *
 * An example of a future that is composed by hand of others: its children stand in it, in a union, because they are
 * never alive together. */
#define _GNU_SOURCE
#define ACC_TRANSLATED
#include "../core/core.h"
#include "descriptor.h"
#include "names.h"

#include <errno.h>
#include <netdb.h>
#include <stdio.h>
#include <sys/socket.h>

enum { NOT_STARTED = ACC_START, LOOKING_UP, CONNECTING, DONE };

void acc_tcp_connect__init(struct acc_tcp_connect__future *self, const char *host, uint16_t port)
{
    self->state = NOT_STARTED;
    self->port = port;
    self->addresses = NULL;
    self->host = host;
}

static acc_poll finish(struct acc_tcp_connect__future *self, int result)
{
    if (self->addresses)
        freeaddrinfo(self->addresses);
    self->addresses = NULL;
    self->result = result;
    self->state = DONE;
    return ACC_READY;
}

/* Begins with the next address for which there can be a socket.  False: none is left, and *error says why. */
static bool connect_to_next(struct acc_tcp_connect__future *self, int *error)
{
    while (self->next) {
        struct addrinfo *address = self->next;
        self->next = address->ai_next;
        self->socket = socket(address->ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, address->ai_protocol);
        if (self->socket >= 0) {
            acc_descriptor_opened(self->socket, ACC_KIND_SOCKET);
            acc_connect__init(&self->connect, self->socket, address->ai_addr, address->ai_addrlen);
            self->state = CONNECTING;
            return true;
        }
        *error = -errno;
    }
    return false;
}

static acc_poll go_on_connecting(struct acc_tcp_connect__future *self, acc_context *cx)
{
    for (;;) {
        if (acc_connect__poll(&self->connect, cx) == ACC_PENDING)
            return ACC_PENDING;
        int error = self->connect.result;
        if (error == 0)
            return finish(self, self->socket);
        (void)acc_close(self->socket);      /* it failed already, and that is what is reported */
        if (!connect_to_next(self, &error))
            return finish(self, error);
    }
}

static acc_poll begin_connecting(struct acc_tcp_connect__future *self, acc_context *cx)
{
    int error = -ENOENT;        /* a name without any address */
    self->next = self->addresses;
    return connect_to_next(self, &error) ? go_on_connecting(self, cx) : finish(self, error);
}

static acc_poll go_on_looking_up(struct acc_tcp_connect__future *self, acc_context *cx)
{
    if (acc_getaddrinfo__poll(&self->lookup, cx) == ACC_PENDING)
        return ACC_PENDING;
    int error = self->lookup.result;
    return error < 0 ? finish(self, error) : begin_connecting(self, cx);
}

static acc_poll begin(struct acc_tcp_connect__future *self, acc_context *cx)
{
    int error = acc_tcp_addresses(self->host, self->port, AI_NUMERICHOST, &self->addresses);
    if (error == 0)
        return begin_connecting(self, cx);
    self->addresses = NULL;
    if (error != -ENOENT)
        return finish(self, error);
    /* The lookup copies what it is given at its first poll, which is now. */
    const char *host = self->host;
    char service[sizeof "65535"];
    snprintf(service, sizeof service, "%u", (unsigned)self->port);
    struct addrinfo hints = { .ai_socktype = SOCK_STREAM, .ai_flags = AI_NUMERICSERV };
    acc_getaddrinfo__init(&self->lookup, host, service, &hints, &self->addresses);
    self->state = LOOKING_UP;
    return go_on_looking_up(self, cx);
}

acc_poll acc_tcp_connect__poll(struct acc_tcp_connect__future *self, acc_context *cx)
{
    switch (self->state) {
    case NOT_STARTED:
        return begin(self, cx);
    case LOOKING_UP:
        return go_on_looking_up(self, cx);
    default:
        return go_on_connecting(self, cx);
    }
}

void acc_tcp_connect__drop(struct acc_tcp_connect__future *self)
{
    if (self->state == LOOKING_UP) {
        acc_getaddrinfo__drop(&self->lookup);
    } else if (self->state == CONNECTING) {
        acc_connect__drop(&self->connect);
        (void)acc_close(self->socket);      /* nobody is left to be told of a failure */
        freeaddrinfo(self->addresses);
    }
    self->state = DONE;
}

ACC_OPERATION(acc_tcp_connect);
ACC_FUNCTION(int, acc_tcp_connect, (const char *host, uint16_t port), (future, host, port))
