/* refusals.c: the promises about calls of the system that fail, or that a signal interrupts: the operation fails with
 * that errno, or does its work all the same, and works again later.
 *
 * The program is linked so that these calls of the runtime come here first (--wrap in CMakeLists.txt). */
#include "support.h"

#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

/* The next `times` calls of that name, on any thread, fail with that errno (those of getaddrinfo, with that code). */
static struct refusal { const char *call; int error, times; } refusal;
static pthread_mutex_t refusal_lock = PTHREAD_MUTEX_INITIALIZER;

static void refuse(const char *call, int error, int times)
{
    pthread_mutex_lock(&refusal_lock);
    refusal = (struct refusal){ call, error, times };
    pthread_mutex_unlock(&refusal_lock);
}

static bool refused(const char *call)
{
    pthread_mutex_lock(&refusal_lock);
    bool matches = refusal.times > 0 && strcmp(call, refusal.call) == 0;
    int error = refusal.error;
    refusal.times -= matches;
    pthread_mutex_unlock(&refusal_lock);
    if (matches)
        errno = error;
    return matches;
}

#define WRAP(type, name, parameters, arguments)                             \
    type __real_##name parameters;                                          \
    type __wrap_##name parameters;                                          \
    type __wrap_##name parameters                                           \
    {                                                                       \
        return refused(#name) ? (type)-1 : __real_##name arguments;         \
    }

WRAP(int, epoll_create1, (int flags), (flags))
WRAP(int, epoll_ctl, (int epoll, int operation, int fd, struct epoll_event *event), (epoll, operation, fd, event))
WRAP(int, eventfd, (unsigned count, int flags), (count, flags))
WRAP(int, setsockopt, (int fd, int level, int option, const void *value, socklen_t length),
     (fd, level, option, value, length))
WRAP(int, bind, (int fd, const struct sockaddr *address, socklen_t length), (fd, address, length))
WRAP(int, listen, (int fd, int most), (fd, most))
WRAP(int, accept4, (int fd, struct sockaddr *address, socklen_t *length, int flags), (fd, address, length, flags))
WRAP(int, socket, (int family, int type, int protocol), (family, type, protocol))
WRAP(int, getsockopt, (int fd, int level, int option, void *value, socklen_t *length),
     (fd, level, option, value, length))
WRAP(int, getpeername, (int fd, struct sockaddr *address, socklen_t *length), (fd, address, length))
WRAP(int, poll, (struct pollfd *asked, nfds_t count, int timeout), (asked, count, timeout))
WRAP(ssize_t, read, (int fd, void *buffer, size_t length), (fd, buffer, length))

int __real_fcntl(int fd, int command, ...);
int __wrap_fcntl(int fd, int command, ...);
int __wrap_fcntl(int fd, int command, ...)
{
    va_list rest;
    va_start(rest, command);
    void *argument = va_arg(rest, void *);
    va_end(rest);
    if (command == F_SETFL && refused("fcntl"))
        return -1;
    return __real_fcntl(fd, command, argument);
}

int __real_sigaction(int number, const struct sigaction *action, struct sigaction *old);
int __wrap_sigaction(int number, const struct sigaction *action, struct sigaction *old);
int __wrap_sigaction(int number, const struct sigaction *action, struct sigaction *old)
{
    return refused(action ? "sigaction" : "sigaction that asks") ? -1 : __real_sigaction(number, action, old);
}

/* These have done their work when a signal interrupts them. */
int __real_close(int fd);
int __wrap_close(int fd);
int __wrap_close(int fd)
{
    int result = __real_close(fd);
    return refused("close") ? -1 : result;
}

int __real_connect(int fd, const struct sockaddr *address, socklen_t length);
int __wrap_connect(int fd, const struct sockaddr *address, socklen_t length);
int __wrap_connect(int fd, const struct sockaddr *address, socklen_t length)
{
    int result = __real_connect(fd, address, length), error = errno;
    if (refused("connect"))
        return -1;
    errno = error;
    return result;
}

/* Writes nothing, without an error, when it is refused with 0: no file does. */
ssize_t __real_write(int fd, const void *buffer, size_t length);
ssize_t __wrap_write(int fd, const void *buffer, size_t length);
ssize_t __wrap_write(int fd, const void *buffer, size_t length)
{
    if (refused("write"))
        return refusal.error ? -1 : 0;
    return __real_write(fd, buffer, length);
}

int __real_getaddrinfo(const char *, const char *, const struct addrinfo *, struct addrinfo **);
int __wrap_getaddrinfo(const char *, const char *, const struct addrinfo *, struct addrinfo **);
static int errno_of_name;
int __wrap_getaddrinfo(const char *host, const char *service, const struct addrinfo *hints, struct addrinfo **result)
{
    if (!refused("getaddrinfo"))
        return __real_getaddrinfo(host, service, hints, result);
    errno = errno_of_name;
    return refusal.error;
}

static void close_pipe(int ends[2])
{
    assert_int_equal(acc_close(ends[0]), 0);
    assert_int_equal(acc_close(ends[1]), 0);
}

int __real_atexit(void (*function)(void));
int __wrap_atexit(void (*function)(void));
int __wrap_atexit(void (*function)(void))
{
    return refused("atexit") ? -1 : __real_atexit(function);
}

/* Polls a read of an empty pipe by hand: its result, or INT64_MIN when it waits. */
static int64_t read_once(int fd)
{
    struct acc_read__future read;
    char byte;
    counting_waker waker = new_counting_waker();
    acc_read__init(&read, fd, &byte, 1);
    if (acc_read__poll(&read, &(acc_context){ &waker.waker }) == ACC_READY)
        return read.result;
    acc_read__drop(&read);
    return INT64_MIN;
}

/* Before any other test: the runtime must not have started. */
static void runtime_that_cannot_start_starts_later(void **state)
{
    (void)state;
    static const struct { const char *call; int error; } refusals[] = {
        { "sigaction that asks", EINVAL }, { "sigaction", EINVAL }, { "epoll_create1", EMFILE }, { "eventfd", ENFILE }, { "epoll_ctl", ENOSPC },
    };
    int ends[2];
    make_pipe(ends);
    for (size_t i = 0; i < sizeof refusals / sizeof *refusals; i++) {
        refuse(refusals[i].call, refusals[i].error, 1);
        assert_int_equal(read_once(ends[0]), -refusals[i].error);
        assert_int_equal(refusal.times, 0);
    }
    assert_true(read_once(ends[0]) == INT64_MIN);
    close_pipe(ends);
}

/* Before another test reads a standard stream. */
static void stream_that_cannot_be_restored_is_read_all_the_same(void **state)
{
    (void)state;
    int ends[2], kept = dup(STDIN_FILENO);
    make_pipe(ends);
    assert_int_equal(dup2(ends[0], STDIN_FILENO), STDIN_FILENO);
    refuse("atexit", ENOMEM, 1);
    assert_true(read_once(STDIN_FILENO) == INT64_MIN);
    assert_int_equal(refusal.times, 0);
    assert_int_equal(write(ends[1], "x", 1), 1);
    assert_int_equal(read_once(STDIN_FILENO), 1);
    assert_int_equal(acc_close(STDIN_FILENO), 0);
    if (kept >= 0)
        dup2(kept, STDIN_FILENO);
    close(kept);
    close_pipe(ends);
}

static acc_poll block_inside(void *data, acc_context *cx)
{
    (void)cx;
    block_on(block_inside, data);
    return ACC_READY;
}

static void end_with_a_message(void)
{
    block_on(block_inside, NULL);
}

static void message_at_the_end_is_written_in_spite_of_signals(void **state)
{
    (void)state;
    refuse("write", EINTR, 2);
    assert_aborts(end_with_a_message, "acc: acc_block_on was called inside a task");
    refuse("write", EIO, 100);
    assert_aborts(end_with_a_message, "");
    refuse("", 0, 0);
}

static void descriptor_that_cannot_be_watched_gives_the_errno(void **state)
{
    (void)state;
    int ends[2];
    make_pipe(ends);
    refuse("epoll_ctl", ENOSPC, 1);
    assert_int_equal(read_once(ends[0]), -ENOSPC);
    assert_true(read_once(ends[0]) == INT64_MIN);
    close_pipe(ends);
}

static void descriptor_that_cannot_be_made_non_blocking_gives_the_errno(void **state)
{
    (void)state;
    int ends[2];
    make_pipe(ends);
    refuse("fcntl", EPERM, 1);
    assert_int_equal(read_once(ends[0]), -EPERM);
    assert_true(read_once(ends[0]) == INT64_MIN);
    close_pipe(ends);
}

/* epoll_ctl has EPERM for what is always ready: the truth is what the read said. */
static void descriptor_that_need_not_be_watched_gives_EAGAIN(void **state)
{
    (void)state;
    int ends[2];
    make_pipe(ends);
    refuse("epoll_ctl", EPERM, 1);
    assert_int_equal(read_once(ends[0]), -EAGAIN);
    assert_true(read_once(ends[0]) == INT64_MIN);
    close_pipe(ends);
}

/* What is open under another number stays watched under the old one too. */
static void descriptor_that_comes_back_is_watched_again(void **state)
{
    (void)state;
    int ends[2], others[2];
    make_pipe(ends);
    make_pipe(others);
    int kept = dup(ends[0]);
    assert_true(read_once(ends[0]) == INT64_MIN);
    assert_int_equal(dup2(others[0], ends[0]), ends[0]);        /* behind the runtime's back */
    assert_true(read_once(ends[0]) == INT64_MIN);
    assert_int_equal(acc_close(ends[0]), 0);
    assert_int_equal(dup2(kept, ends[0]), ends[0]);
    assert_true(read_once(ends[0]) == INT64_MIN);
    assert_int_equal(write(ends[1], "x", 1), 1);
    char byte = 0;
    assert_int_equal(AWAIT(acc_read, ends[0], &byte, 1), 1);
    assert_int_equal(byte, 'x');
    close_pipe(ends);
    close_pipe(others);
    assert_int_equal(acc_close(kept), 0);
}

static void interrupted_close_has_closed(void **state)
{
    (void)state;
    int ends[2];
    make_pipe(ends);
    refuse("close", EINTR, 1);
    assert_int_equal(acc_close(ends[0]), 0);
    assert_int_equal(fcntl(ends[0], F_GETFD), -1);
    refuse("close", EIO, 1);
    assert_int_equal(acc_close(ends[1]), -EIO);
}

static void interrupted_calls_are_made_again(void **state)
{
    (void)state;
    int ends[2];
    char byte = 0;
    make_pipe(ends);
    refuse("write", EINTR, 3);
    assert_int_equal(AWAIT(acc_write, ends[1], "x", 1), 1);
    refuse("poll", EINTR, 3);
    assert_int_equal(AWAIT(acc_readable, ends[0]), 0);
    refuse("read", EINTR, 3);
    assert_int_equal(AWAIT(acc_read, ends[0], &byte, 1), 1);
    assert_int_equal(byte, 'x');
    assert_int_equal(refusal.times, 0);
    refuse("poll", ENOMEM, 1);
    assert_int_equal(AWAIT(acc_writable, ends[1]), -ENOMEM);
    assert_int_equal(AWAIT(acc_writable, ends[1]), 0);
    close_pipe(ends);
}

static void write_of_nothing_ends_write_all(void **state)
{
    (void)state;
    int ends[2];
    make_pipe(ends);
    refuse("write", 0, 1);
    assert_int_equal(AWAIT(acc_write_all, ends[1], "xy", 2), -EIO);
    assert_int_equal(AWAIT(acc_write_all, ends[1], "xy", 2), 2);
    close_pipe(ends);
}

static uint16_t port_of(int socket)
{
    struct sockaddr_in address;
    socklen_t length = sizeof address;
    assert_int_equal(getsockname(socket, (struct sockaddr *)&address, &length), 0);
    return ntohs(address.sin_port);
}

static void failures_of_one_connection_are_not_the_listeners(void **state)
{
    (void)state;
    static const int errors[] = { ECONNABORTED, EPROTO, ENETDOWN, EHOSTUNREACH, EINTR };
    int listener = acc_tcp_listen("127.0.0.1", 0);
    assert_true(listener >= 0);
    for (size_t i = 0; i < sizeof errors / sizeof *errors; i++) {
        int socket = AWAIT(acc_tcp_connect, "127.0.0.1", port_of(listener));
        assert_true(socket >= 0);
        refuse("accept4", errors[i], 2);
        int accepted = AWAIT(acc_accept, listener);
        assert_true(accepted >= 0);
        assert_int_equal(refusal.times, 0);
        assert_int_equal(acc_close(accepted), 0);
        assert_int_equal(acc_close(socket), 0);
    }
    refuse("accept4", EMFILE, 1);
    assert_int_equal(AWAIT(acc_accept, listener), -EMFILE);
    assert_int_equal(acc_close(listener), 0);
}

static void failures_of_connecting_are_given(void **state)
{
    (void)state;
    int listener = acc_tcp_listen("127.0.0.1", 0);
    uint16_t port = port_of(listener);
    refuse("socket", EMFILE, 1);
    assert_int_equal(AWAIT(acc_tcp_connect, "127.0.0.1", port), -EMFILE);
    refuse("socket", EMFILE, 1);
    assert_int_equal(acc_tcp_listen("127.0.0.1", 0), -EMFILE);

    /* A socket that is connecting: writable, it asks whether it is connected, again as long as it is not. */
    struct sockaddr_in address = { .sin_family = AF_INET, .sin_port = htons(port) };
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    refuse("getpeername", ENOTCONN, 2);
    assert_int_equal(AWAIT(acc_connect, fd, (struct sockaddr *)&address, sizeof address), 0);
    assert_int_equal(refusal.times, 0);
    assert_int_equal(acc_close(fd), 0);
    fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    refuse("getpeername", ENOBUFS, 1);
    assert_int_equal(AWAIT(acc_connect, fd, (struct sockaddr *)&address, sizeof address), -ENOBUFS);
    assert_int_equal(acc_close(fd), 0);
    fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    refuse("getsockopt", ENOBUFS, 1);
    assert_int_equal(AWAIT(acc_connect, fd, (struct sockaddr *)&address, sizeof address), -ENOBUFS);
    assert_int_equal(acc_close(fd), 0);
    fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    refuse("epoll_ctl", ENOSPC, 1);
    assert_int_equal(AWAIT(acc_connect, fd, (struct sockaddr *)&address, sizeof address), -ENOSPC);
    assert_int_equal(acc_close(fd), 0);
    assert_int_equal(acc_close(listener), 0);
}

static void connecting_goes_on_when_it_is_interrupted(void **state)
{
    (void)state;
    static const int errors[] = { EINTR, EALREADY };
    int listener = acc_tcp_listen("127.0.0.1", 0);
    for (size_t i = 0; i < sizeof errors / sizeof *errors; i++) {
        refuse("connect", errors[i], 1);
        int socket = AWAIT(acc_tcp_connect, "127.0.0.1", port_of(listener));
        assert_true(socket >= 0);
        assert_int_equal(refusal.times, 0);
        assert_int_equal(acc_close(socket), 0);
    }
    refuse("connect", ENETUNREACH, 1);
    assert_int_equal(AWAIT(acc_tcp_connect, "127.0.0.1", port_of(listener)), -ENETUNREACH);
    refuse("getaddrinfo", EAI_MEMORY, 1);
    assert_int_equal(AWAIT(acc_tcp_connect, "127.0.0.1", port_of(listener)), -ENOMEM);
    assert_int_equal(acc_close(listener), 0);
}

static void failures_of_listening_are_given(void **state)
{
    (void)state;
    static const char *const calls[] = { "setsockopt", "bind", "listen" };
    for (size_t i = 0; i < sizeof calls / sizeof *calls; i++) {
        refuse(calls[i], EACCES, 1);
        assert_int_equal(acc_tcp_listen("127.0.0.1", 0), -EACCES);
        assert_int_equal(refusal.times, 0);
    }
}

static void machine_without_ipv6_listens_for_ipv4(void **state)
{
    (void)state;
    refuse("socket", EAFNOSUPPORT, 1);
    int listener = acc_tcp_listen(NULL, 0);
    assert_true(listener >= 0);
    struct sockaddr_storage address;
    socklen_t length = sizeof address;
    assert_int_equal(getsockname(listener, (struct sockaddr *)&address, &length), 0);
    assert_int_equal(address.ss_family, AF_INET);
    assert_int_equal(acc_close(listener), 0);

    refuse("bind", EADDRNOTAVAIL, 1);           /* it has IPv6, and no address of it */
    listener = acc_tcp_listen(NULL, 0);
    assert_true(listener >= 0);
    assert_int_equal(acc_close(listener), 0);
}

static void failures_of_names_are_errnos(void **state)
{
    (void)state;
    static const struct { int code, error_number, result; } failures[] = {
        { EAI_NONAME, 0, -ENOENT }, { EAI_AGAIN, 0, -EAGAIN }, { EAI_MEMORY, 0, -ENOMEM }, { EAI_BADFLAGS, 0, -EINVAL },
        { EAI_FAMILY, 0, -EAFNOSUPPORT }, { EAI_SOCKTYPE, 0, -EPROTOTYPE }, { EAI_SYSTEM, EMFILE, -EMFILE },
        { EAI_SYSTEM, 0, -EIO }, { EAI_FAIL, 0, -EIO },
    };
    for (size_t i = 0; i < sizeof failures / sizeof *failures; i++) {
        struct addrinfo *result = NULL;
        refuse("getaddrinfo", failures[i].code, 1);
        errno_of_name = failures[i].error_number;
        assert_int_equal(AWAIT(acc_getaddrinfo, "somewhere", "http", NULL, &result), failures[i].result);
        assert_int_equal(refusal.times, 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(runtime_that_cannot_start_starts_later),
        cmocka_unit_test(stream_that_cannot_be_restored_is_read_all_the_same),
        cmocka_unit_test(message_at_the_end_is_written_in_spite_of_signals),
        cmocka_unit_test(descriptor_that_cannot_be_watched_gives_the_errno),
        cmocka_unit_test(descriptor_that_need_not_be_watched_gives_EAGAIN),
        cmocka_unit_test(descriptor_that_cannot_be_made_non_blocking_gives_the_errno),
        cmocka_unit_test(descriptor_that_comes_back_is_watched_again),
        cmocka_unit_test(interrupted_close_has_closed),
        cmocka_unit_test(interrupted_calls_are_made_again),
        cmocka_unit_test(write_of_nothing_ends_write_all),
        cmocka_unit_test(failures_of_one_connection_are_not_the_listeners),
        cmocka_unit_test(failures_of_connecting_are_given),
        cmocka_unit_test(connecting_goes_on_when_it_is_interrupted),
        cmocka_unit_test(failures_of_listening_are_given),
        cmocka_unit_test(machine_without_ipv6_listens_for_ipv4),
        cmocka_unit_test(failures_of_names_are_errnos),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
