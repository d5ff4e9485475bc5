/* drops.c: the promises about dropping an operation, for each of them: before its first poll and after its last one it
 * does nothing; while it waits it leaves nothing behind: no registration, no timer, no descriptor, no memory (which the
 * leak checkers see), and nobody touches the future, or what it borrowed, afterwards. */
#include "support.h"

#include "../../runtime/core/core.h"
#include "../../runtime/posix/descriptor.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <sched.h>
#include <semaphore.h>
#include <sys/socket.h>
#include <unistd.h>

/* What the operations work on. */
static struct {
    int idle[2];                    /* a pipe that has nothing to read */
    int full[2];                    /* one that has no room */
    int there[2];                   /* one with data, whose other end is closed */
    int listener, busy_listener;    /* with nobody in the queue; with one */
    int client;
    int closed_port;                /* of the machine: refuses */
    struct sockaddr_in address;     /* a listener that takes no more: connecting to it waits */
    int crowded, crowd[8], socket;
    sem_t go_on;
    char buffer[64], *pointer;
    size_t done;
    acc_reader reader;
    acc_group group;
    struct addrinfo *addresses;
    gate gate;
} with;

static int new_listener(int backlog, struct sockaddr_in *address)
{
    socklen_t length = sizeof *address;
    *address = (struct sockaddr_in){ .sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
    int listener = socket(AF_INET, SOCK_STREAM, 0);
    assert_int_equal(bind(listener, (struct sockaddr *)address, sizeof *address), 0);
    assert_int_equal(listen(listener, backlog), 0);
    assert_int_equal(getsockname(listener, (struct sockaddr *)address, &length), 0);
    return listener;
}

/* A listener whose queue is full: what connects to it now waits. */
static void crowd(void)
{
    with.crowded = new_listener(0, &with.address);
    for (size_t i = 0; i < sizeof with.crowd / sizeof *with.crowd; i++) {
        with.crowd[i] = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
        (void)!connect(with.crowd[i], (struct sockaddr *)&with.address, sizeof with.address);
    }
    with.socket = socket(AF_INET, SOCK_STREAM, 0);
}

static int open_all(void **state)
{
    (void)state;
    memset(&with, 0, sizeof with);
    make_pipe(with.idle);
    make_pipe(with.full);
    make_pipe(with.there);
    assert_int_equal(fcntl(with.full[1], F_SETFL, O_NONBLOCK), 0);
    static const char zeros[4096];
    while (write(with.full[1], zeros, sizeof zeros) > 0)
        continue;
    assert_int_equal(write(with.there[1], "data\n", 5), 5);
    close(with.there[1]);
    struct sockaddr_in address;
    with.listener = new_listener(8, &address);
    with.busy_listener = new_listener(8, &address);
    with.client = socket(AF_INET, SOCK_STREAM, 0);
    assert_int_equal(connect(with.client, (struct sockaddr *)&address, sizeof address), 0);
    crowd();
    assert_int_equal(sem_init(&with.go_on, 0, 0), 0);
    with.reader.fd = with.idle[0];
    acc_group_add(&with.group, pass(&with.gate, 1));
    return 0;
}

static int close_all(void **state)
{
    (void)state;
    acc_group_cancel(&with.group);
    acc_reader_free(&with.reader);
    const int all[] = { with.idle[0], with.idle[1], with.full[0], with.full[1], with.there[0], with.listener,
                        with.busy_listener, with.client, with.crowded, with.socket };
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        close(all[i]);
    for (size_t i = 0; i < sizeof with.crowd / sizeof *with.crowd; i++)
        close(with.crowd[i]);
    sem_destroy(&with.go_on);
    return 0;
}

/* ---- One operation ----------------------------------------------------------------------------------------------- */

typedef union any_future {
    _Alignas(16) char bytes[128];
    void *align;
} any_future;

static counting_waker waker;

static acc_poll poll_it(const acc_future_type *type, any_future *future)
{
    return type->poll(future->bytes, &(acc_context){ .waker = &waker.waker });
}

/* Polls it to its end, with the runtime going round in between. */
static void poll_to_the_end(const acc_future_type *type, any_future *future)
{
    while (poll_it(type, future) == ACC_PENDING)
        run_for_a_while();
}

/* A lookup that nobody waits for any more goes on for a moment, and has descriptors of its own meanwhile. */
static void assert_nothing_is_left(int descriptors)
{
    while (open_descriptors() > descriptors)
        sched_yield();                  /* for ever, if they stay: bound_time */
    assert_false(acc_descriptor_waited());
    assert_true(acc_timer_next() == INT64_MAX);
    assert_int_equal(open_descriptors(), descriptors);
}

/* Whoever writes here after the drop is caught. */
static void poison(any_future *future)
{
    memset(future->bytes, 0xee, sizeof future->bytes);
}

static void assert_poison(const any_future *future)
{
    for (size_t i = 0; i < sizeof future->bytes; i++)
        assert_int_equal((unsigned char)future->bytes[i], 0xee);
}

/* `init` makes a future that has to wait.  What it waits for then happens, and nobody is woken. */
static void check_waiting(const acc_future_type *type, void (*init)(any_future *), void (*happen)(void))
{
    any_future future = { 0 };
    open_all(NULL);
    run_for_a_while();                  /* the runtime has its own descriptors from now on */
    int descriptors = open_descriptors();

    init(&future);
    type->drop(future.bytes);           /* before the first poll */
    type->drop(future.bytes);
    assert_nothing_is_left(descriptors);

    waker = new_counting_waker();
    init(&future);
    assert_int_equal(poll_it(type, &future), ACC_PENDING);
    type->drop(future.bytes);
    poison(&future);
    int wakes = waker.wakes;            /* acc_yield wakes before it waits */
    memset(with.buffer, 0xdd, sizeof with.buffer);
    assert_nothing_is_left(descriptors);
    happen();
    run_for_a_while();
    assert_poison(&future);
    assert_int_equal(waker.wakes, wakes);
    for (size_t i = 0; i < sizeof with.buffer; i++)
        assert_int_equal((unsigned char)with.buffer[i], 0xdd);
    close_all(NULL);
}

/* `init` makes a future that comes to its end by itself. */
static void check_done(const acc_future_type *type, void (*init)(any_future *), void (*take)(any_future *))
{
    any_future future = { 0 };
    open_all(NULL);
    run_for_a_while();
    int descriptors = open_descriptors();
    waker = new_counting_waker();
    init(&future);
    poll_to_the_end(type, &future);
    any_future before = future;
    type->drop(future.bytes);
    type->drop(future.bytes);
    if (type->result_size > 0)          /* its result is still there */
        assert_memory_equal(before.bytes + type->result, future.bytes + type->result, type->result_size);
    if (take)
        take(&future);
    assert_nothing_is_left(descriptors);
    close_all(NULL);
}

#define INIT(name, f, ...)                                                  \
    static void name(any_future *future)                                    \
    {                                                                       \
        f##__init((struct f##__future *)(void *)future->bytes, __VA_ARGS__);\
    }

static void nothing(void)
{
}

static void feed_idle(void)
{
    assert_int_equal(write(with.idle[1], "x\n", 2), 2);
}

static void drain_full(void)
{
    static char bytes[65536];
    assert_true(read(with.full[0], bytes, sizeof bytes) > 0);
}

static void connect_to_listener(void)
{
    struct sockaddr_in address;
    socklen_t length = sizeof address;
    assert_int_equal(getsockname(with.listener, (struct sockaddr *)&address, &length), 0);
    int client = socket(AF_INET, SOCK_STREAM, 0);
    assert_int_equal(connect(client, (struct sockaddr *)&address, sizeof address), 0);
    close(client);
}

/* ---- Time -------------------------------------------------------------------------------------------------------- */

INIT(sleep_long, acc_sleep, 3600 * ACC_S)
INIT(sleep_shortly, acc_sleep, ACC_US)
INIT(sleep_until_late, acc_sleep_until, INT64_MAX - 1)
INIT(sleep_until_early, acc_sleep_until, 1)

static void yield_once(any_future *future)
{
    acc_yield__init((struct acc_yield__future *)(void *)future->bytes);
}

static void time_operations(void **state)
{
    (void)state;
    check_waiting(&acc_sleep__type, sleep_long, nothing);
    check_done(&acc_sleep__type, sleep_shortly, NULL);
    check_waiting(&acc_sleep_until__type, sleep_until_late, nothing);
    check_done(&acc_sleep_until__type, sleep_until_early, NULL);
    check_waiting(&acc_yield__type, yield_once, nothing);
    check_done(&acc_yield__type, yield_once, NULL);
}

/* ---- Bytes ------------------------------------------------------------------------------------------------------- */

INIT(read_idle, acc_read, with.idle[0], with.buffer, sizeof with.buffer)
INIT(read_there, acc_read, with.there[0], with.buffer, sizeof with.buffer)
INIT(write_full, acc_write, with.full[1], with.buffer, sizeof with.buffer)
INIT(write_idle, acc_write, with.idle[1], with.buffer, sizeof with.buffer)
INIT(read_exact_idle, acc_read_exact, with.idle[0], with.buffer, sizeof with.buffer)
INIT(read_exact_there, acc_read_exact, with.there[0], with.buffer, sizeof with.buffer)
INIT(write_all_full, acc_write_all, with.full[1], with.buffer, sizeof with.buffer)
INIT(write_all_idle, acc_write_all, with.idle[1], with.buffer, sizeof with.buffer)
INIT(read_into_idle, acc_read_exact_into, with.idle[0], with.buffer, sizeof with.buffer, &with.done)
INIT(read_into_there, acc_read_exact_into, with.there[0], with.buffer, sizeof with.buffer, &with.done)
INIT(write_from_full, acc_write_all_from, with.full[1], with.buffer, sizeof with.buffer, &with.done)
INIT(write_from_idle, acc_write_all_from, with.idle[1], with.buffer, sizeof with.buffer, &with.done)
INIT(read_to_end_idle, acc_read_to_end, with.idle[0], &with.pointer)
INIT(read_to_end_there, acc_read_to_end, with.there[0], &with.pointer)
INIT(readable_idle, acc_readable, with.idle[0])
INIT(readable_there, acc_readable, with.there[0])
INIT(writable_full, acc_writable, with.full[1])
INIT(writable_idle, acc_writable, with.idle[1])

static void free_pointer(any_future *future)
{
    (void)future;
    assert_string_equal(with.pointer, "data\n");
    free(with.pointer);
}

static void operations_on_bytes(void **state)
{
    (void)state;
    check_waiting(&acc_read__type, read_idle, feed_idle);
    check_done(&acc_read__type, read_there, NULL);
    check_waiting(&acc_write__type, write_full, drain_full);
    check_done(&acc_write__type, write_idle, NULL);
    check_waiting(&acc_read_exact__type, read_exact_idle, feed_idle);
    check_done(&acc_read_exact__type, read_exact_there, NULL);
    check_waiting(&acc_write_all__type, write_all_full, drain_full);
    check_done(&acc_write_all__type, write_all_idle, NULL);
    check_waiting(&acc_read_exact_into__type, read_into_idle, feed_idle);
    check_done(&acc_read_exact_into__type, read_into_there, NULL);
    check_waiting(&acc_write_all_from__type, write_from_full, drain_full);
    check_done(&acc_write_all_from__type, write_from_idle, NULL);
    check_waiting(&acc_read_to_end__type, read_to_end_idle, feed_idle);
    check_done(&acc_read_to_end__type, read_to_end_there, free_pointer);
    check_waiting(&acc_readable__type, readable_idle, feed_idle);
    check_done(&acc_readable__type, readable_there, NULL);
    check_waiting(&acc_writable__type, writable_full, drain_full);
    check_done(&acc_writable__type, writable_idle, NULL);
}

INIT(read_line, acc_read_line, &with.reader, &with.pointer)
INIT(read_bytes, acc_read_bytes, &with.reader, &with.pointer, 3)
INIT(reader_read, acc_reader_read, &with.reader, with.buffer, 3)

#define INIT_THERE(name)                        \
    static void name##_there(any_future *future)\
    {                                           \
        with.reader.fd = with.there[0];         \
        name(future);                           \
    }

INIT_THERE(read_line)
INIT_THERE(read_bytes)
INIT_THERE(reader_read)

static void operations_on_readers(void **state)
{
    (void)state;
    check_waiting(&acc_read_line__type, read_line, feed_idle);
    check_done(&acc_read_line__type, read_line_there, NULL);
    check_waiting(&acc_read_bytes__type, read_bytes, feed_idle);
    check_done(&acc_read_bytes__type, read_bytes_there, NULL);
    check_waiting(&acc_reader_read__type, reader_read, feed_idle);
    check_done(&acc_reader_read__type, reader_read_there, NULL);
}

/* ---- Sockets ----------------------------------------------------------------------------------------------------- */

INIT(accept_idle, acc_accept, with.listener)
INIT(accept_busy, acc_accept, with.busy_listener)
INIT(connect_crowded, acc_connect, with.socket, (struct sockaddr *)&with.address, sizeof with.address)
INIT(tcp_connect_crowded, acc_tcp_connect, "127.0.0.1", ntohs(with.address.sin_port))
INIT(tcp_connect_name, acc_tcp_connect, "localhost", 1)
INIT(look_up, acc_getaddrinfo, "localhost", NULL, NULL, &with.addresses)
INIT(tcp_connect_refused, acc_tcp_connect, "127.0.0.1", 1)

static void connect_refused(any_future *future)
{
    with.address.sin_port = htons(1);
    connect_crowded(future);
}

static void close_result(any_future *future)
{
    int descriptor;
    memcpy(&descriptor, future->bytes + acc_accept__type.result, sizeof descriptor);
    assert_int_equal(acc_close(descriptor), 0);
}

static void free_addresses(any_future *future)
{
    (void)future;
    freeaddrinfo(with.addresses);
}

static void operations_on_sockets(void **state)
{
    (void)state;
    check_waiting(&acc_accept__type, accept_idle, connect_to_listener);
    check_done(&acc_accept__type, accept_busy, close_result);
    check_waiting(&acc_connect__type, connect_crowded, nothing);
    check_done(&acc_connect__type, connect_refused, NULL);
    check_waiting(&acc_tcp_connect__type, tcp_connect_crowded, nothing);
    check_done(&acc_tcp_connect__type, tcp_connect_refused, NULL);
    check_waiting(&acc_tcp_connect__type, tcp_connect_name, nothing);
    check_waiting(&acc_getaddrinfo__type, look_up, nothing);
    check_done(&acc_getaddrinfo__type, look_up, free_addresses);
}

/* The drop comes at any moment of the lookup: before, while and after a thread works on it.  Its result is freed. */
static void lookup_may_be_dropped_at_any_moment(void **state)
{
    (void)state;
    open_all(NULL);
    for (int i = 0; i < 200; i++) {
        any_future future = { 0 };
        waker = new_counting_waker();
        look_up(&future);
        assert_int_equal(poll_it(&acc_getaddrinfo__type, &future), ACC_PENDING);
        for (int j = 0; j < i; j++)
            sched_yield();
        acc_getaddrinfo__type.drop(future.bytes);
        poison(&future);
        assert_null(with.addresses);
        assert_poison(&future);
    }
    close_all(NULL);
}

/* A connection that is there, but not yet told, when the operation is dropped: it stays in the queue. */
static void dropped_accept_loses_no_connection(void **state)
{
    (void)state;
    open_all(NULL);
    any_future future = { 0 };
    waker = new_counting_waker();
    accept_idle(&future);
    assert_int_equal(poll_it(&acc_accept__type, &future), ACC_PENDING);
    connect_to_listener();
    run_for_a_while();
    assert_int_equal(waker.wakes, 1);
    int descriptors = open_descriptors();
    acc_accept__type.drop(future.bytes);
    assert_nothing_is_left(descriptors);
    int accepted = AWAIT(acc_accept, with.listener);
    assert_true(accepted >= 0);
    acc_close(accepted);
    close_all(NULL);
}

/* A connection that is made, but not yet told, when the operation is dropped: its socket is closed. */
static void dropped_tcp_connect_closes_a_socket_that_is_connected(void **state)
{
    (void)state;
    open_all(NULL);
    run_for_a_while();
    int descriptors = open_descriptors();
    struct sockaddr_in address;
    socklen_t length = sizeof address;
    assert_int_equal(getsockname(with.listener, (struct sockaddr *)&address, &length), 0);
    struct acc_tcp_connect__future connect;
    acc_tcp_connect__init(&connect, "127.0.0.1", ntohs(address.sin_port));
    waker = new_counting_waker();
    acc_poll answer = acc_tcp_connect__poll(&connect, &(acc_context){ .waker = &waker.waker });
    int accepted = AWAIT(acc_accept, with.listener);
    assert_true(accepted >= 0);
    run_for_a_while();
    if (answer == ACC_PENDING)
        assert_int_equal(waker.wakes, 1);
    assert_int_equal(open_descriptors(), descriptors + 2);
    acc_tcp_connect__drop(&connect);
    if (answer == ACC_READY)            /* the system was that quick: nothing is there to be dropped */
        acc_close(connect.result);
    acc_close(accepted);
    assert_nothing_is_left(descriptors);
    close_all(NULL);
}

/* ---- The pool ---------------------------------------------------------------------------------------------------- */

static int wait_to_go_on(void *argument)
{
    (void)argument;
    while (sem_wait(&with.go_on) < 0)
        continue;
    return 1;
}

static int return_at_once(void *argument)
{
    (void)argument;
    return 1;
}

INIT(block, acc_blocking, wait_to_go_on, NULL)
INIT(block_shortly, acc_blocking, return_at_once, NULL)

static void let_go_on(void)
{
    assert_int_equal(sem_post(&with.go_on), 0);
}

static void calls_on_threads(void **state)
{
    (void)state;
    check_done(&acc_blocking__type, block_shortly, NULL);
    check_waiting(&acc_blocking__type, block, let_go_on);
}

/* ---- Groups, handles --------------------------------------------------------------------------------------------- */

INIT(wait_for_group, acc_group_wait, &with.group)
INIT(next_of_group, acc_group_next, &with.group, NULL)

static void open_the_gate(void)
{
    open_gate(&with.gate);
}

static void wait_for_done_group(any_future *future)
{
    open_gate(&with.gate);
    wait_for_group(future);
}

static void next_of_done_group(any_future *future)
{
    open_gate(&with.gate);
    next_of_group(future);
}

static void operations_on_groups(void **state)
{
    (void)state;
    check_waiting(&acc_group_wait__type, wait_for_group, open_the_gate);
    check_done(&acc_group_wait__type, wait_for_done_group, NULL);
    check_waiting(&acc_group_next__type, next_of_group, open_the_gate);
    check_done(&acc_group_next__type, next_of_done_group, NULL);
}

static void start_task(any_future *future)
{
    struct pass__future *task = acc_task_new(&pass__type);
    pass__init(task, &with.gate, 1);
    acc_task_start(task);
    acc_handle__init((struct acc_handle__future *)(void *)future->bytes, task);
}

static void start_task_that_ends(any_future *future)
{
    open_gate(&with.gate);
    start_task(future);
}

static void handles(void **state)
{
    (void)state;
    check_waiting(&acc_handle__type, start_task, open_the_gate);
    check_done(&acc_handle__type, start_task_that_ends, NULL);
    cancel_all();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(time_operations),
        cmocka_unit_test(operations_on_bytes),
        cmocka_unit_test(operations_on_readers),
        cmocka_unit_test(operations_on_sockets),
        cmocka_unit_test(lookup_may_be_dropped_at_any_moment),
        cmocka_unit_test(dropped_accept_loses_no_connection),
        cmocka_unit_test(dropped_tcp_connect_closes_a_socket_that_is_connected),
        cmocka_unit_test(calls_on_threads),
        cmocka_unit_test(operations_on_groups),
        cmocka_unit_test(handles),
    };
    return cmocka_run_group_tests_name("drops", tests, bound_time, NULL);
}
