/* sockets.c: the promises about listening, accepting, connecting, names. */
#include "support.h"

#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

static char buffer[100];

static uint16_t port_of(int socket)
{
    struct sockaddr_storage address;
    socklen_t length = sizeof address;
    assert_int_equal(getsockname(socket, (struct sockaddr *)&address, &length), 0);
    return ntohs(address.ss_family == AF_INET6 ? ((struct sockaddr_in6 *)&address)->sin6_port
                                               : ((struct sockaddr_in *)&address)->sin_port);
}

static int listen_somewhere(uint16_t *port)
{
    int listener = acc_tcp_listen("127.0.0.1", 0);
    assert_true(listener >= 0);
    *port = port_of(listener);
    return listener;
}

/* A port at which nobody listens. */
static uint16_t silent_port(void)
{
    uint16_t port;
    int listener = listen_somewhere(&port);
    assert_int_equal(acc_close(listener), 0);
    return port;
}

/* ---- Listening --------------------------------------------------------------------------------------------------- */

static void listen_at_port_0_gives_a_free_one(void **state)
{
    (void)state;
    uint16_t first, second;
    int a = listen_somewhere(&first), b = listen_somewhere(&second);
    assert_true(first != 0 && second != 0 && first != second);
    acc_close(a);
    acc_close(b);
}

static void listener_is_closed_on_exec_and_reuses_its_address(void **state)
{
    (void)state;
    uint16_t port;
    int listener = listen_somewhere(&port), reuses = 0;
    socklen_t length = sizeof reuses;
    assert_true(fcntl(listener, F_GETFD) & FD_CLOEXEC);
    assert_int_equal(getsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &reuses, &length), 0);
    assert_true(reuses);
    acc_close(listener);
}

static void listen_at_a_port_in_use_gives_EADDRINUSE(void **state)
{
    (void)state;
    uint16_t port;
    int listener = listen_somewhere(&port);
    assert_int_equal(acc_tcp_listen("127.0.0.1", port), -EADDRINUSE);
    acc_close(listener);
}

static void listen_without_a_host_takes_any_address(void **state)
{
    (void)state;
    static const char *const any[] = { NULL, "" };
    for (int i = 0; i < 2; i++) {
        int listener = acc_tcp_listen(any[i], 0);
        assert_true(listener >= 0);
        operation connect, accept;
        START(&accept, acc_accept, listener);
        START(&connect, acc_tcp_connect, "127.0.0.1", port_of(listener));
        finish(&connect, &accept, NULL);
        assert_true(connect.result >= 0 && accept.result >= 0);
        acc_close((int)connect.result);
        acc_close((int)accept.result);
        acc_close(listener);
    }
}

static void listen_takes_names(void **state)
{
    (void)state;
    int listener = acc_tcp_listen("localhost", 0);
    assert_true(listener >= 0);
    acc_close(listener);
    assert_true(acc_tcp_listen("not a host", 0) < 0);
}

/* ---- Accepting --------------------------------------------------------------------------------------------------- */

static void accept_gives_non_blocking_descriptors_closed_on_exec(void **state)
{
    (void)state;
    uint16_t port;
    int listener = listen_somewhere(&port);
    operation connect, accept;
    START(&accept, acc_accept, listener);
    START(&connect, acc_tcp_connect, "127.0.0.1", port);
    finish(&accept, &connect, NULL);
    const int sockets[] = { (int)accept.result, (int)connect.result };
    for (int i = 0; i < 2; i++) {
        assert_true(sockets[i] >= 0);
        assert_true(fcntl(sockets[i], F_GETFL) & O_NONBLOCK);
        assert_true(fcntl(sockets[i], F_GETFD) & FD_CLOEXEC);
    }
    assert_int_equal(AWAIT(acc_write_all, sockets[0], "hi", 2), 2);
    assert_int_equal(AWAIT(acc_read, sockets[1], buffer, 10), 2);
    acc_close(sockets[0]);
    acc_close(sockets[1]);
    acc_close(listener);
}

static void accept_works_on_a_blocking_listener(void **state)
{
    (void)state;
    uint16_t port;
    int listener = listen_somewhere(&port);
    fcntl(listener, F_SETFL, 0);
    operation connect, accept;
    START(&accept, acc_accept, listener);
    run_for_a_while();
    assert_false(accept.done);
    START(&connect, acc_tcp_connect, "127.0.0.1", port);
    finish(&accept, &connect, NULL);
    acc_close((int)accept.result);
    acc_close((int)connect.result);
    acc_close(listener);
}

static void accept_of_a_socket_that_does_not_listen_gives_an_error(void **state)
{
    (void)state;
    int socket_ = socket(AF_INET, SOCK_STREAM, 0);
    assert_int_equal(AWAIT(acc_accept, socket_), -EINVAL);
    acc_close(socket_);
    int ends[2];
    make_pipe(ends);
    assert_int_equal(AWAIT(acc_accept, ends[0]), -ENOTSOCK);
    acc_close(ends[0]);
    acc_close(ends[1]);
}

static void many_tasks_accept_on_one_listener(void **state)
{
    (void)state;
    uint16_t port;
    int listener = listen_somewhere(&port);
    operation accepts[4], connects[4];
    for (int i = 0; i < 4; i++)
        START(&accepts[i], acc_accept, listener);
    run_for_a_while();
    for (int i = 0; i < 4; i++)
        START(&connects[i], acc_tcp_connect, "127.0.0.1", port);
    finish(&accepts[0], &accepts[1], &accepts[2], &accepts[3], &connects[0], &connects[1], &connects[2],
           &connects[3], NULL);
    for (int i = 0; i < 4; i++) {
        assert_int_equal(acc_close((int)accepts[i].result), 0);
        assert_int_equal(acc_close((int)connects[i].result), 0);
    }
    acc_close(listener);
}

static void accept_without_free_descriptors_gives_EMFILE_and_works_later(void **state)
{
    (void)state;
    uint16_t port;
    int listener = listen_somewhere(&port);
    operation connect, accept;
    START(&connect, acc_tcp_connect, "127.0.0.1", port);
    finish(&connect, NULL);
    START(&accept, acc_accept, listener);
    struct rlimit before, now;
    assert_int_equal(getrlimit(RLIMIT_NOFILE, &before), 0);
    now = (struct rlimit){ .rlim_cur = 64, .rlim_max = before.rlim_max };
    assert_int_equal(setrlimit(RLIMIT_NOFILE, &now), 0);
    int spare[64], spares = 0;
    while ((spare[spares] = dup(listener)) >= 0)
        spares++;
    finish(&accept, NULL);
    assert_int_equal(accept.result, -EMFILE);
    for (int i = 0; i < spares; i++)
        close(spare[i]);
    assert_int_equal(setrlimit(RLIMIT_NOFILE, &before), 0);
    operation another;              /* under valgrind, the failed accept loses the connection */
    START(&another, acc_tcp_connect, "127.0.0.1", port);
    START(&accept, acc_accept, listener);
    finish(&accept, &another, NULL);
    assert_true(accept.result >= 0);
    acc_close((int)accept.result);
    acc_close((int)another.result);
    acc_close((int)connect.result);
    acc_close(listener);
}

/* ---- Connecting -------------------------------------------------------------------------------------------------- */

static void connect_to_a_port_nobody_listens_at_gives_ECONNREFUSED(void **state)
{
    (void)state;
    int before = open_descriptors();
    assert_int_equal(AWAIT(acc_tcp_connect, "127.0.0.1", silent_port()), -ECONNREFUSED);
    assert_int_equal(open_descriptors(), before);
}

static void connect_by_name(void **state)
{
    (void)state;
    uint16_t port;
    int listener = listen_somewhere(&port);
    int socket_ = AWAIT(acc_tcp_connect, "localhost", port);
    assert_true(socket_ >= 0);
    acc_close(socket_);
    acc_close(listener);
}

static void connect_by_name_that_does_not_exist_gives_an_error(void **state)
{
    (void)state;
    assert_true(AWAIT(acc_tcp_connect, "not a host", 80) < 0);
}

/* Without IPv6 they give the errno of that. */
static void listen_takes_addresses_of_IPv6(void **state)
{
    (void)state;
    static const char *const names[] = { "::", "::1" };
    for (int i = 0; i < 2; i++) {
        int listener = acc_tcp_listen(names[i], 0);
        if (listener >= 0)
            assert_int_equal(acc_close(listener), 0);
        else
            assert_true(listener == -EAFNOSUPPORT || listener == -EADDRNOTAVAIL || listener == -ENOENT);
    }
}

/* This machine by no name is ::1 and 127.0.0.1, in this order; only the second one is listened at. */
static void connect_tries_all_addresses(void **state)
{
    (void)state;
    uint16_t port;
    int listener = listen_somewhere(&port);
    int before = open_descriptors();
    static const char *const none[] = { NULL, "" };
    for (int i = 0; i < 2; i++) {
        int socket_ = AWAIT(acc_tcp_connect, none[i], port);
        assert_true(socket_ >= 0);
        assert_int_equal(acc_close(socket_), 0);
    }
    assert_int_equal(open_descriptors(), before);
    acc_close(listener);
}

/* A listener whose queue is full answers nobody, so that a connection to it stays on its way. */
static int busy_listener(uint16_t *port, int fillers[8])
{
    int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    struct sockaddr_in address = { .sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
    assert_int_equal(bind(listener, (struct sockaddr *)&address, sizeof address), 0);
    assert_int_equal(listen(listener, 0), 0);
    *port = port_of(listener);
    address.sin_port = htons(*port);
    for (int i = 0; i < 8; i++) {
        fillers[i] = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
        (void)connect(fillers[i], (struct sockaddr *)&address, sizeof address);
    }
    return listener;
}

static void dropped_connect_leaves_nothing_behind(void **state)
{
    (void)state;
    uint16_t port;
    int fillers[8];
    int listener = busy_listener(&port, fillers);
    int before = open_descriptors();
    operation connect;
    START(&connect, acc_tcp_connect, "127.0.0.1", port);
    run_for_a_while();
    assert_true(connect.started);
    assert_false(connect.done);
    assert_int_equal(open_descriptors(), before + 1);
    cancel_all();
    assert_int_equal(open_descriptors(), before);
    for (int i = 0; i < 8; i++)
        close(fillers[i]);
    close(listener);
}

static void connect_dropped_in_its_lookup_leaves_nothing_behind(void **state)
{
    (void)state;
    int before = open_descriptors();
    for (int i = 0; i < 50; i++) {
        counting_waker waker = new_counting_waker();
        struct acc_tcp_connect__future connect;
        acc_tcp_connect__init(&connect, "localhost", 9);
        assert_int_equal(acc_tcp_connect__poll(&connect, &(acc_context){ &waker.waker }), ACC_PENDING);
        if (i % 2)
            usleep(1000);
        acc_tcp_connect__drop(&connect);
        memset(&connect, 0xee, sizeof connect);
    }
    while (open_descriptors() > before)     /* threads may still be reading /etc/hosts */
        usleep(1000);
}

static void connect_of_a_callers_own_socket(void **state)
{
    (void)state;
    uint16_t port;
    int listener = listen_somewhere(&port);
    struct sockaddr_in address = {
        .sin_family = AF_INET, .sin_port = htons(port), .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
    int socket_ = socket(AF_INET, SOCK_STREAM, 0);
    assert_int_equal(AWAIT(acc_connect, socket_, (struct sockaddr *)&address, sizeof address), 0);
    acc_close(socket_);
    acc_close(listener);

    socket_ = socket(AF_INET, SOCK_STREAM, 0);
    address.sin_port = htons(silent_port());
    assert_int_equal(AWAIT(acc_connect, socket_, (struct sockaddr *)&address, sizeof address), -ECONNREFUSED);
    acc_close(socket_);
    assert_int_equal(AWAIT(acc_connect, -1, (struct sockaddr *)&address, sizeof address), -EBADF);
}

static void close_ends_a_connect_with_ECANCELED(void **state)
{
    (void)state;
    uint16_t port;
    int fillers[8];
    int listener = busy_listener(&port, fillers);
    struct sockaddr_in address = {
        .sin_family = AF_INET, .sin_port = htons(port), .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
    int socket_ = socket(AF_INET, SOCK_STREAM, 0);
    operation connect;
    START(&connect, acc_connect, socket_, (struct sockaddr *)&address, sizeof address);
    run_for_a_while();
    assert_false(connect.done);
    acc_close(socket_);
    finish(&connect, NULL);
    assert_int_equal(connect.result, -ECANCELED);
    for (int i = 0; i < 8; i++)
        close(fillers[i]);
    close(listener);
}

static void unix_sockets_work(void **state)
{
    (void)state;
    struct sockaddr_un address = { .sun_family = AF_UNIX };
    snprintf(address.sun_path + 1, sizeof address.sun_path - 1, "acc-test-%d", (int)getpid());
    int listener = socket(AF_UNIX, SOCK_STREAM, 0), client = socket(AF_UNIX, SOCK_STREAM, 0);
    assert_int_equal(bind(listener, (struct sockaddr *)&address, sizeof address), 0);
    assert_int_equal(listen(listener, 1), 0);
    operation accept, connect;
    START(&accept, acc_accept, listener);
    START(&connect, acc_connect, client, (struct sockaddr *)&address, sizeof address);
    finish(&accept, &connect, NULL);
    assert_int_equal(connect.result, 0);
    assert_int_equal(AWAIT(acc_write, client, "u", 1), 1);
    assert_int_equal(AWAIT(acc_read, (int)accept.result, buffer, 10), 1);
    acc_close((int)accept.result);
    acc_close(client);
    acc_close(listener);
}

static void shutdown_of_the_writing_side_leaves_the_reading_side(void **state)
{
    (void)state;
    int pair[2];
    make_sockets(pair);
    assert_int_equal(acc_shutdown(pair[0], SHUT_WR), 0);
    assert_int_equal(AWAIT(acc_read, pair[1], buffer, 10), 0);
    assert_int_equal(AWAIT(acc_write, pair[1], "back", 4), 4);
    assert_int_equal(AWAIT(acc_read, pair[0], buffer, 10), 4);
    assert_int_equal(AWAIT(acc_write, pair[0], "x", 1), -EPIPE);
    acc_close(pair[0]);
    acc_close(pair[1]);
}

/* ---- Names ------------------------------------------------------------------------------------------------------- */

static void getaddrinfo_gives_addresses(void **state)
{
    (void)state;
    struct addrinfo hints = { .ai_socktype = SOCK_STREAM, .ai_family = AF_INET }, *found = NULL;
    assert_int_equal(AWAIT(acc_getaddrinfo, "127.0.0.1", "80", &hints, &found), 0);
    assert_non_null(found);
    assert_int_equal(ntohs(((struct sockaddr_in *)(void *)found->ai_addr)->sin_port), 80);
    freeaddrinfo(found);
}

static void getaddrinfo_copies_its_arguments(void **state)
{
    (void)state;
    char *host = strdup("127.0.0.1"), *service = strdup("80");
    struct addrinfo *hints = calloc(1, sizeof *hints), *found = NULL;
    hints->ai_socktype = SOCK_STREAM;
    operation lookup;
    START(&lookup, acc_getaddrinfo, host, service, hints, &found);
    struct acc_yield__future yield;
    acc_yield__init(&yield);
    acc_block_on_future(&yield, &acc_yield__type);
    assert_true(lookup.started);
    free(host);
    free(service);
    free(hints);
    finish(&lookup, NULL);
    assert_int_equal(lookup.result, 0);
    freeaddrinfo(found);
}

static void getaddrinfo_failures_are_negative_errnos(void **state)
{
    (void)state;
    struct addrinfo *untouched = (struct addrinfo *)buffer, *found = untouched;
    assert_int_equal(AWAIT(acc_getaddrinfo, "127.0.0.1", "no such service", NULL, &found), -ENOENT);
    assert_int_equal(AWAIT(acc_getaddrinfo, NULL, NULL, NULL, &found), -ENOENT);
    struct addrinfo numeric = { .ai_flags = AI_NUMERICHOST };
    assert_int_equal(AWAIT(acc_getaddrinfo, "localhost", NULL, &numeric, &found), -ENOENT);
    struct addrinfo wrong = { .ai_flags = -1 };
    assert_int_equal(AWAIT(acc_getaddrinfo, "localhost", NULL, &wrong, &found), -EINVAL);
    struct addrinfo family = { .ai_family = 12345 };
    assert_int_equal(AWAIT(acc_getaddrinfo, "localhost", NULL, &family, &found), -EAFNOSUPPORT);
    assert_ptr_equal(found, untouched);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(listen_at_port_0_gives_a_free_one),
        cmocka_unit_test(listener_is_closed_on_exec_and_reuses_its_address),
        cmocka_unit_test(listen_at_a_port_in_use_gives_EADDRINUSE),
        cmocka_unit_test(listen_without_a_host_takes_any_address),
        cmocka_unit_test(listen_takes_names),
        cmocka_unit_test(accept_gives_non_blocking_descriptors_closed_on_exec),
        cmocka_unit_test(accept_works_on_a_blocking_listener),
        cmocka_unit_test(accept_of_a_socket_that_does_not_listen_gives_an_error),
        cmocka_unit_test(many_tasks_accept_on_one_listener),
        cmocka_unit_test(connect_to_a_port_nobody_listens_at_gives_ECONNREFUSED),
        cmocka_unit_test(connect_by_name),
        cmocka_unit_test(connect_by_name_that_does_not_exist_gives_an_error),
        cmocka_unit_test(connect_tries_all_addresses),
        cmocka_unit_test(listen_takes_addresses_of_IPv6),
        cmocka_unit_test(dropped_connect_leaves_nothing_behind),
        cmocka_unit_test(connect_dropped_in_its_lookup_leaves_nothing_behind),
        cmocka_unit_test(connect_of_a_callers_own_socket),
        cmocka_unit_test(close_ends_a_connect_with_ECANCELED),
        cmocka_unit_test(unix_sockets_work),
        cmocka_unit_test(shutdown_of_the_writing_side_leaves_the_reading_side),
        cmocka_unit_test(getaddrinfo_gives_addresses),
        cmocka_unit_test(getaddrinfo_copies_its_arguments),
        cmocka_unit_test(getaddrinfo_failures_are_negative_errnos),
        cmocka_unit_test(accept_without_free_descriptors_gives_EMFILE_and_works_later),
    };
    return cmocka_run_group_tests_name("sockets", tests, bound_time, NULL);
}
