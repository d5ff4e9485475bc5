/* socket.c: acc_accept, acc_connect, acc_shutdown, acc_tcp_listen. */
#define _GNU_SOURCE
#define ACC_TRANSLATED
#include "../core/core.h"
#include "descriptor.h"
#include "names.h"

#include <errno.h>
#include <netdb.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

/* ---- acc_accept -------------------------------------------------------------------------------------------------- */

void acc_accept__init(struct acc_accept__future *self, int listener)
{
    self->waiter = acc_waiter_for(listener, ACC_DIRECTION_READ);
}

/* Failures of the one connection, not of the listener: accept(2) says to treat them as if it had not come. */
static bool is_about_connection(int error)
{
    switch (error) {
    case ECONNABORTED:
    case ENETDOWN:
    case EPROTO:
    case ENOPROTOOPT:
    case EHOSTDOWN:
    case ENONET:
    case EHOSTUNREACH:
    case ENETUNREACH:
        return true;
    default:
        return false;
    }
}

static ssize_t attempt_accept(void *future)
{
    struct acc_accept__future *self = future;
    int listener = self->waiter.fd;
    /* Each time, for accept has no MSG_DONTWAIT, and the number may have changed hands. */
    int error = acc_set_nonblocking(listener);
    if (error < 0)
        return error;
    int socket = accept4(listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (socket >= 0) {
        acc_descriptor_opened(socket, ACC_KIND_SOCKET);
        return socket;
    }
    if (errno == EINTR || is_about_connection(errno))
        return ACC_NOT_YET;
    return errno == EWOULDBLOCK ? -EAGAIN : -errno;
}

acc_poll acc_accept__poll(struct acc_accept__future *self, acc_context *cx)
{
    ssize_t result;
    if (acc_waiter_poll(&self->waiter, cx, attempt_accept, self, &result) == ACC_PENDING)
        return ACC_PENDING;
    self->result = (int)result;
    return ACC_READY;
}

void acc_accept__drop(struct acc_accept__future *self)
{
    acc_waiter_drop(&self->waiter);
}

ACC_OPERATION(acc_accept);
ACC_FUNCTION(int, acc_accept, (int listener), (future, listener))

/* ---- acc_connect ------------------------------------------------------------------------------------------------- */

/* Before the first poll, the address stands where the waiter's links will be; `direction` is 0 then, and tells. */
void acc_connect__init(struct acc_connect__future *self, int fd, const struct sockaddr *address, unsigned int length)
{
    self->start.fd = fd;
    self->start.direction = 0;
    self->start.state = ACC_WAITER_IDLE;
    self->start.address = address;
    self->start.length = length;
}

static ssize_t start_connecting(int fd, const struct sockaddr *address, socklen_t length)
{
    int error = acc_set_nonblocking(fd);
    if (error < 0)
        return error;
    if (connect(fd, address, length) == 0)
        return 0;
    /* Interrupted, it goes on by itself, as when it is in progress. */
    return errno == EINPROGRESS || errno == EINTR || errno == EALREADY ? ACC_NOT_YET : -errno;
}

/* The socket has become writable, or has failed. */
static ssize_t attempt_finish_connecting(void *future)
{
    struct acc_connect__future *self = future;
    int fd = self->waiter.fd, error;
    socklen_t length = sizeof error;
    if (getsockopt(fd, SOL_SOCKET, SO_ERROR, &error, &length) < 0)
        return -errno;
    if (error)
        return -error;
    struct sockaddr_storage peer;
    length = sizeof peer;
    if (getpeername(fd, (struct sockaddr *)&peer, &length) == 0)
        return 0;
    return errno == ENOTCONN ? -EAGAIN : -errno;     /* not connected: still on its way */
}

acc_poll acc_connect__poll(struct acc_connect__future *self, acc_context *cx)
{
    ssize_t result;
    if (self->start.direction == 0) {
        if (!acc_task_budget(cx))
            return ACC_PENDING;
        result = start_connecting(self->start.fd, self->start.address, self->start.length);
        self->waiter = acc_waiter_for(self->start.fd, ACC_DIRECTION_WRITE);
        if (result == ACC_NOT_YET) {
            result = acc_waiter_wait(&self->waiter, cx);
            if (result == 0)
                return ACC_PENDING;
        }
    } else if (acc_waiter_poll(&self->waiter, cx, attempt_finish_connecting, self, &result) == ACC_PENDING) {
        return ACC_PENDING;
    }
    self->result = (int)result;
    return ACC_READY;
}

void acc_connect__drop(struct acc_connect__future *self)
{
    acc_waiter_drop(&self->waiter);
}

ACC_OPERATION(acc_connect);
ACC_FUNCTION(int, acc_connect, (int fd, const struct sockaddr *address, unsigned int length),
             (future, fd, address, length))

/* ---- Plain ones -------------------------------------------------------------------------------------------------- */

int acc_shutdown(int fd, int how)
{
    return shutdown(fd, how) < 0 ? -errno : 0;
}

static int set_option(int socket, int level, int option, int value)
{
    return setsockopt(socket, level, option, &value, sizeof value) < 0 ? -errno : 0;
}

static int listen_on(int family, const struct sockaddr *address, socklen_t length)
{
    int listener = socket(family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (listener < 0)
        return -errno;
    int error = set_option(listener, SOL_SOCKET, SO_REUSEADDR, 1);
    /* The "any" address of IPv6 is to take IPv4's connections too, whatever the machine's default is. */
    if (error == 0 && family == AF_INET6
        && memcmp(&((const struct sockaddr_in6 *)(const void *)address)->sin6_addr, &in6addr_any, sizeof in6addr_any) == 0)
        error = set_option(listener, IPPROTO_IPV6, IPV6_V6ONLY, 0);
    if (error == 0 && (bind(listener, address, length) < 0 || listen(listener, SOMAXCONN) < 0))
        error = -errno;
    if (error < 0) {
        (void)close(listener);      /* it failed already, and that is what is reported */
        return error;
    }
    return listener;
}

static int listen_on_any(uint16_t port)
{
    struct sockaddr_in6 any6 = { .sin6_family = AF_INET6, .sin6_port = htons(port) };
    int listener = listen_on(AF_INET6, (struct sockaddr *)&any6, sizeof any6);
    if (listener != -EAFNOSUPPORT && listener != -EADDRNOTAVAIL)
        return listener;
    struct sockaddr_in any = { .sin_family = AF_INET, .sin_port = htons(port) };    /* a machine without IPv6 */
    return listen_on(AF_INET, (struct sockaddr *)&any, sizeof any);
}

int acc_tcp_listen(const char *host, uint16_t port)
{
    if (!host || !*host)
        return listen_on_any(port);
    struct addrinfo *addresses;
    int listener = acc_tcp_addresses(host, port, AI_NUMERICHOST, &addresses);
    if (listener == -ENOENT)
        listener = acc_tcp_addresses(host, port, 0, &addresses);
    if (listener < 0)
        return listener;
    for (struct addrinfo *one = addresses; one; one = one->ai_next) {
        listener = listen_on(one->ai_family, one->ai_addr, one->ai_addrlen);
        if (listener >= 0)
            break;
    }
    freeaddrinfo(addresses);
    return listener;
}
