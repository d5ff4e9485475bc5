/* io.c: the promises about reading and writing: any descriptor, try first, wait when it would block, the end and the
 * errors as the system has them. */
#include "support.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

static char buffer[1 << 20];

static void close_both(const int pair[2])
{
    assert_int_equal(close(pair[0]), 0);
    assert_int_equal(close(pair[1]), 0);
}

static int temporary_file(const char *contents)
{
    char name[] = "/tmp/acc-test-XXXXXX";
    int fd = mkstemp(name);
    assert_true(fd >= 0);
    assert_int_equal(unlink(name), 0);
    assert_int_equal(write(fd, contents, strlen(contents)), strlen(contents));
    assert_int_equal(lseek(fd, 0, SEEK_SET), 0);
    return fd;
}

/* ---- Without waiting --------------------------------------------------------------------------------------------- */

static void read_gives_what_is_there(void **state)
{
    (void)state;
    int ends[2];
    make_pipe(ends);
    assert_int_equal(write(ends[1], "hello", 5), 5);
    assert_int_equal(AWAIT(acc_read, ends[0], buffer, 100), 5);
    assert_memory_equal(buffer, "hello", 5);
    close_both(ends);
}

static void read_gives_no_more_than_asked(void **state)
{
    (void)state;
    int pair[2];
    make_sockets(pair);
    assert_int_equal(write(pair[1], "hello", 5), 5);
    assert_int_equal(AWAIT(acc_read, pair[0], buffer, 3), 3);
    assert_int_equal(AWAIT(acc_read, pair[0], buffer, 3), 2);
    close_both(pair);
}

static void read_and_write_of_nothing_are_ready_at_once(void **state)
{
    (void)state;
    int pair[2], ends[2];
    make_sockets(pair);
    make_pipe(ends);
    assert_int_equal(AWAIT(acc_read, pair[0], buffer, 0), 0);
    assert_int_equal(AWAIT(acc_read, ends[0], buffer, 0), 0);
    assert_int_equal(AWAIT(acc_write, pair[0], buffer, 0), 0);
    assert_int_equal(AWAIT(acc_write, ends[1], buffer, 0), 0);
    assert_int_equal(AWAIT(acc_write_all, pair[0], buffer, 0), 0);
    assert_int_equal(AWAIT(acc_read_exact, ends[0], buffer, 0), 0);
    close_both(pair);
    close_both(ends);
}

static void read_at_the_end_gives_0(void **state)
{
    (void)state;
    int ends[2];
    make_pipe(ends);
    close(ends[1]);
    assert_int_equal(AWAIT(acc_read, ends[0], buffer, 10), 0);
    assert_int_equal(AWAIT(acc_read, ends[0], buffer, 10), 0);
    close(ends[0]);
}

static void regular_files_work(void **state)
{
    (void)state;
    int fd = temporary_file("contents");
    assert_int_equal(AWAIT(acc_readable, fd), 0);
    assert_int_equal(AWAIT(acc_writable, fd), 0);
    assert_int_equal(AWAIT(acc_read, fd, buffer, 100), 8);
    assert_memory_equal(buffer, "contents", 8);
    assert_int_equal(AWAIT(acc_read, fd, buffer, 100), 0);
    assert_int_equal(AWAIT(acc_write_all, fd, " and more", 9), 9);
    assert_int_equal(lseek(fd, 0, SEEK_CUR), 17);
    assert_int_equal(acc_close(fd), 0);
}

static void dev_null_works(void **state)
{
    (void)state;
    int fd = open("/dev/null", O_RDWR);
    assert_int_equal(AWAIT(acc_readable, fd), 0);
    assert_int_equal(AWAIT(acc_writable, fd), 0);
    assert_int_equal(AWAIT(acc_read, fd, buffer, 100), 0);
    assert_int_equal(AWAIT(acc_write_all, fd, buffer, sizeof buffer), sizeof buffer);
    assert_int_equal(acc_close(fd), 0);
}

static void descriptors_that_are_not_open_give_EBADF(void **state)
{
    (void)state;
    int ends[2];
    make_pipe(ends);
    close_both(ends);
    const int closed[] = { ends[0], -1, 1 << 30, INT_MAX };
    for (int i = 0; i < 4; i++) {
        int fd = closed[i];
        assert_int_equal(AWAIT(acc_read, fd, buffer, 1), -EBADF);
        assert_int_equal(AWAIT(acc_write, fd, buffer, 1), -EBADF);
        assert_int_equal(AWAIT(acc_readable, fd), -EBADF);
        assert_int_equal(AWAIT(acc_writable, fd), -EBADF);
        assert_int_equal(AWAIT(acc_accept, fd), -EBADF);
        assert_int_equal(AWAIT(acc_read_exact, fd, buffer, 1), -EBADF);
        assert_int_equal(AWAIT(acc_write_all, fd, buffer, 1), -EBADF);
        assert_int_equal(acc_close(fd), -EBADF);
        assert_int_equal(acc_shutdown(fd, SHUT_WR), -EBADF);
    }
}

static void wrong_end_of_a_pipe_gives_EBADF(void **state)
{
    (void)state;
    int ends[2];
    make_pipe(ends);
    assert_int_equal(AWAIT(acc_read, ends[1], buffer, 1), -EBADF);
    assert_int_equal(AWAIT(acc_write, ends[0], buffer, 1), -EBADF);
    close_both(ends);
}

static void directory_gives_EISDIR(void **state)
{
    (void)state;
    int fd = open("/", O_RDONLY);
    assert_int_equal(AWAIT(acc_read, fd, buffer, 1), -EISDIR);
    assert_int_equal(acc_close(fd), 0);
}

static void operations_make_descriptors_non_blocking(void **state)
{
    (void)state;
    int ends[2], pair[2];
    make_pipe(ends);
    make_sockets(pair);
    assert_int_equal(AWAIT(acc_write, ends[1], "x", 1), 1);
    assert_int_equal(AWAIT(acc_read, ends[0], buffer, 1), 1);
    assert_int_equal(AWAIT(acc_writable, pair[0]), 0);
    assert_true(fcntl(ends[0], F_GETFL) & O_NONBLOCK);
    assert_true(fcntl(ends[1], F_GETFL) & O_NONBLOCK);
    assert_true(fcntl(pair[0], F_GETFL) & O_NONBLOCK);
    close_both(ends);
    close_both(pair);
}

/* ---- Waiting ----------------------------------------------------------------------------------------------------- */

static void read_waits_for_data(void (*make)(int[2]))
{
    int pair[2];
    make(pair);
    operation read;
    START(&read, acc_read, pair[0], buffer, 100);
    run_for_a_while();
    assert_true(read.started);
    assert_false(read.done);
    assert_int_equal(read.polls, 1);
    assert_int_equal(write(pair[1], "late", 4), 4);
    finish(&read, NULL);
    assert_int_equal(read.result, 4);
    assert_memory_equal(buffer, "late", 4);
    assert_int_equal(read.polls, 2);
    close_both(pair);
}

static void read_waits_for_data_of_a_pipe(void **state)
{
    (void)state;
    read_waits_for_data(make_pipe);
}

static void read_waits_for_data_of_a_socket(void **state)
{
    (void)state;
    read_waits_for_data(make_sockets);
}

static void read_waits_again_and_again(void **state)
{
    (void)state;
    int pair[2];
    make_sockets(pair);
    for (int i = 0; i < 10; i++) {
        operation read;
        START(&read, acc_read, pair[0], buffer, 100);
        run_for_a_while();
        assert_int_equal(write(pair[1], "again", 5), 5);
        finish(&read, NULL);
        assert_int_equal(read.result, 5);
    }
    close_both(pair);
}

static void hang_up_without_data_wakes_the_reader(void **state)
{
    (void)state;
    int pairs[2][2];
    make_pipe(pairs[0]);
    make_sockets(pairs[1]);
    for (int i = 0; i < 2; i++) {
        operation read, readable;
        START(&read, acc_read, pairs[i][0], buffer, 100);
        START(&readable, acc_readable, pairs[i][0]);
        run_for_a_while();
        assert_false(read.done || readable.done);
        close(pairs[i][1]);
        finish(&read, &readable, NULL);
        assert_int_equal(read.result, 0);
        assert_int_equal(readable.result, 0);
        close(pairs[i][0]);
    }
}

static void shutdown_wakes_the_reader(void **state)
{
    (void)state;
    int pair[2];
    make_sockets(pair);
    operation read;
    START(&read, acc_read, pair[0], buffer, 100);
    run_for_a_while();
    assert_int_equal(acc_shutdown(pair[1], SHUT_WR), 0);
    finish(&read, NULL);
    assert_int_equal(read.result, 0);
    close_both(pair);
}

/* Fills a socket until it would block, and then to the last byte. */
static void fill(int fd)
{
    while (send(fd, buffer, 4096, MSG_DONTWAIT) > 0)
        ;
    while (send(fd, buffer, 1, MSG_DONTWAIT) > 0)
        ;
    assert_int_equal(errno, EAGAIN);
}

static void write_waits_for_room(void **state)
{
    (void)state;
    int pair[2];
    make_sockets(pair);
    fill(pair[1]);
    operation write, writable;
    START(&write, acc_write, pair[1], "x", 1);
    START(&writable, acc_writable, pair[1]);
    run_for_a_while();
    assert_false(write.done || writable.done);
    while (recv(pair[0], buffer, sizeof buffer, MSG_DONTWAIT) > 0)
        ;
    finish(&write, &writable, NULL);
    assert_int_equal(write.result, 1);
    assert_int_equal(writable.result, 0);
    close_both(pair);
}

static void hang_up_wakes_the_writer(void **state)
{
    (void)state;
    int ends[2];
    make_pipe(ends);
    fcntl(ends[1], F_SETFL, O_NONBLOCK);
    while (write(ends[1], buffer, 4096) > 0)
        ;
    operation write;
    START(&write, acc_write, ends[1], buffer, 10);
    run_for_a_while();
    assert_false(write.done);
    close(ends[0]);
    finish(&write, NULL);
    assert_int_equal(write.result, -EPIPE);
    close(ends[1]);
}

static void two_tasks_wait_to_read_one_descriptor(void **state)
{
    (void)state;
    int pair[2];
    make_sockets(pair);
    char first[1], second[1];
    operation a, b;
    START(&a, acc_read, pair[0], first, 1);
    START(&b, acc_read, pair[0], second, 1);
    run_for_a_while();
    assert_int_equal(write(pair[1], "1", 1), 1);
    finish(&a, NULL);               /* the older one has it */
    run_for_a_while();
    assert_false(b.done);
    assert_int_equal(write(pair[1], "2", 1), 1);
    finish(&b, NULL);
    assert_int_equal(first[0], '1');
    assert_int_equal(second[0], '2');
    close_both(pair);
}

static void one_waits_to_read_and_one_to_write_the_same_descriptor(void **state)
{
    (void)state;
    int pair[2];
    make_sockets(pair);
    fill(pair[0]);
    operation read, write_one;
    static char got[1];
    START(&read, acc_read, pair[0], got, 1);
    START(&write_one, acc_write, pair[0], "w", 1);
    run_for_a_while();
    assert_false(read.done || write_one.done);
    assert_int_equal(write(pair[1], "r", 1), 1);
    finish(&read, NULL);
    assert_false(write_one.done);
    while (recv(pair[1], buffer, sizeof buffer, MSG_DONTWAIT) > 0)
        ;
    finish(&write_one, NULL);
    assert_int_equal(read.result, 1);
    assert_int_equal(write_one.result, 1);
    close_both(pair);
}

static void dropped_read_takes_nothing_and_touches_nothing(void **state)
{
    (void)state;
    int pair[2];
    make_sockets(pair);
    counting_waker waker = new_counting_waker();
    struct acc_read__future read;
    acc_read__init(&read, pair[0], buffer, 10);
    assert_int_equal(acc_read__poll(&read, &(acc_context){ &waker.waker }), ACC_PENDING);
    acc_read__drop(&read);
    memset(&read, 0xee, sizeof read);
    assert_int_equal(write(pair[1], "data", 4), 4);
    run_for_a_while();
    assert_int_equal(waker.wakes, 0);
    assert_int_equal(AWAIT(acc_read, pair[0], buffer, 10), 4);
    close_both(pair);
}

static void read_dropped_after_its_event_takes_nothing(void **state)
{
    (void)state;
    int pair[2];
    make_sockets(pair);
    counting_waker waker = new_counting_waker();
    struct acc_read__future read;
    acc_read__init(&read, pair[0], buffer, 10);
    assert_int_equal(acc_read__poll(&read, &(acc_context){ &waker.waker }), ACC_PENDING);
    assert_int_equal(write(pair[1], "data", 4), 4);
    run_for_a_while();
    assert_int_equal(waker.wakes, 1);
    acc_read__drop(&read);
    memset(&read, 0xee, sizeof read);
    assert_int_equal(AWAIT(acc_read, pair[0], buffer, 10), 4);
    close_both(pair);
}

/* The first was woken and is not polled; what comes for the second is no news for it. */
static void waiter_is_woken_once(void **state)
{
    (void)state;
    int ends[2];
    char byte;
    struct acc_read__future first, second;
    counting_waker first_waker = new_counting_waker(), second_waker = new_counting_waker();
    make_pipe(ends);
    acc_read__init(&first, ends[0], &byte, 1);
    assert_int_equal(acc_read__poll(&first, &(acc_context){ &first_waker.waker }), ACC_PENDING);
    assert_int_equal(write(ends[1], "x", 1), 1);
    while (first_waker.wakes == 0)
        run_for_a_while();
    assert_int_equal(read(ends[0], &byte, 1), 1);
    acc_read__init(&second, ends[0], &byte, 1);
    assert_int_equal(acc_read__poll(&second, &(acc_context){ &second_waker.waker }), ACC_PENDING);
    assert_int_equal(write(ends[1], "y", 1), 1);
    while (second_waker.wakes == 0)
        run_for_a_while();
    assert_int_equal(first_waker.wakes, 1);
    assert_int_equal(acc_read__poll(&second, &(acc_context){ &second_waker.waker }), ACC_READY);
    assert_int_equal(byte, 'y');
    acc_read__drop(&first);
    close_both(ends);
}

static void one_of_many_waiters_can_be_dropped(void **state)
{
    (void)state;
    int pair[2];
    make_sockets(pair);
    counting_waker waker = new_counting_waker();
    struct acc_readable__future waits[5];
    for (int i = 0; i < 5; i++) {
        acc_readable__init(&waits[i], pair[0]);
        assert_int_equal(acc_readable__poll(&waits[i], &(acc_context){ &waker.waker }), ACC_PENDING);
    }
    acc_readable__drop(&waits[2]);
    acc_readable__drop(&waits[0]);
    acc_readable__drop(&waits[4]);
    assert_int_equal(write(pair[1], "x", 1), 1);
    run_for_a_while();
    assert_int_equal(waker.wakes, 2);
    assert_int_equal(acc_readable__poll(&waits[1], &(acc_context){ &waker.waker }), ACC_READY);
    assert_int_equal(acc_readable__poll(&waits[3], &(acc_context){ &waker.waker }), ACC_READY);
    close_both(pair);
}

static void read_polled_early_goes_on_waiting_with_the_new_waker(void **state)
{
    (void)state;
    int pair[2];
    make_sockets(pair);
    counting_waker first = new_counting_waker(), second = new_counting_waker();
    struct acc_read__future read;
    acc_read__init(&read, pair[0], buffer, 10);
    assert_int_equal(acc_read__poll(&read, &(acc_context){ &first.waker }), ACC_PENDING);
    assert_int_equal(acc_read__poll(&read, &(acc_context){ &second.waker }), ACC_PENDING);
    assert_int_equal(write(pair[1], "x", 1), 1);
    run_for_a_while();
    assert_int_equal(first.wakes, 0);
    assert_int_equal(second.wakes, 1);
    assert_int_equal(acc_read__poll(&read, &(acc_context){ &second.waker }), ACC_READY);
    assert_int_equal(read.result, 1);
    close_both(pair);
}

/* ---- To the end of a buffer, to the end of a stream -------------------------------------------------------------- */

static void write_all_and_read_exact_move_large_buffers(void **state)
{
    (void)state;
    int pair[2];
    make_sockets(pair);
    static char sent[sizeof buffer];
    for (size_t i = 0; i < sizeof sent; i++)
        sent[i] = (char)(i * 7 + i / 251);
    operation write, read;
    START(&write, acc_write_all, pair[1], sent, sizeof sent);
    START(&read, acc_read_exact, pair[0], buffer, sizeof buffer);
    finish(&write, &read, NULL);
    assert_int_equal(write.result, sizeof sent);
    assert_int_equal(read.result, sizeof buffer);
    assert_memory_equal(sent, buffer, sizeof sent);
    close_both(pair);
}

static void read_exact_gives_fewer_at_the_end(void **state)
{
    (void)state;
    int ends[2];
    make_pipe(ends);
    operation read;
    START(&read, acc_read_exact, ends[0], buffer, 10);
    assert_int_equal(write(ends[1], "abc", 3), 3);
    run_for_a_while();
    assert_int_equal(write(ends[1], "de", 2), 2);
    run_for_a_while();
    assert_false(read.done);
    close(ends[1]);
    finish(&read, NULL);
    assert_int_equal(read.result, 5);
    assert_memory_equal(buffer, "abcde", 5);
    close(ends[0]);
}

static void *write_slowly(void *argument)
{
    int fd = *(int *)argument;
    for (int i = 0; i < 100; i++) {
        assert_int_equal(write(fd, buffer, 1000), 1000);
        if (i % 10 == 0)
            usleep(100);
    }
    close(fd);
    return NULL;
}

static void read_to_end_reads_to_the_end(void **state)
{
    (void)state;
    int ends[2];
    make_pipe(ends);
    memset(buffer, 'b', 1000);
    pthread_t thread;
    assert_int_equal(pthread_create(&thread, NULL, write_slowly, &ends[1]), 0);
    char *text = NULL;
    assert_int_equal(AWAIT(acc_read_to_end, ends[0], &text), 100000);
    assert_int_equal(pthread_join(thread, NULL), 0);
    assert_int_equal(strlen(text), 100000);
    assert_int_equal(strspn(text, "b"), 100000);
    free(text);
    close(ends[0]);
}

static void read_to_end_of_nothing_is_an_empty_string(void **state)
{
    (void)state;
    int fd = temporary_file("");
    char *text = NULL;
    assert_int_equal(AWAIT(acc_read_to_end, fd, &text), 0);
    assert_string_equal(text, "");
    free(text);
    close(fd);
}

static void read_to_end_reads_a_file_larger_than_its_first_buffer(void **state)
{
    (void)state;
    memset(buffer, 'f', 5000);
    buffer[5000] = '\0';
    int fd = temporary_file(buffer);
    char *text = NULL;
    assert_int_equal(AWAIT(acc_read_to_end, fd, &text), 5000);
    assert_string_equal(text, buffer);
    free(text);
    close(fd);
}

static void read_to_end_that_fails_gives_no_buffer(void **state)
{
    (void)state;
    char *text = buffer;
    assert_int_equal(AWAIT(acc_read_to_end, -1, &text), -EBADF);
    assert_null(text);
}

static void dropped_read_to_end_frees_what_it_read(void **state)
{
    (void)state;
    int ends[2];
    make_pipe(ends);
    assert_int_equal(write(ends[1], "abc", 3), 3);
    char *text = buffer;
    operation read;
    START(&read, acc_read_to_end, ends[0], &text);
    run_for_a_while();
    cancel_all();                       /* a leak checker sees to the rest */
    assert_ptr_equal(text, buffer);
    close_both(ends);
}

static void dropped_write_all_writes_no_more(void **state)
{
    (void)state;
    int pair[2];
    make_sockets(pair);
    operation write;
    START(&write, acc_write_all, pair[1], buffer, sizeof buffer);
    run_for_a_while();
    assert_true(write.started);
    assert_false(write.done);
    cancel_all();
    while (recv(pair[0], buffer, sizeof buffer, MSG_DONTWAIT) > 0)
        ;
    run_for_a_while();
    assert_true(recv(pair[0], buffer, sizeof buffer, MSG_DONTWAIT) < 0);
    close_both(pair);
}

/* ---- Broken pipes ------------------------------------------------------------------------------------------------ */

static void writing_to_a_closed_peer_gives_EPIPE_and_no_signal(void **state)
{
    (void)state;
    int pairs[2][2];
    make_pipe(pairs[0]);
    make_sockets(pairs[1]);
    for (int i = 0; i < 2; i++) {
        close(pairs[i][0]);
        assert_int_equal(AWAIT(acc_write, pairs[i][1], "x", 1), -EPIPE);
        assert_int_equal(AWAIT(acc_write_all, pairs[i][1], "x", 1), -EPIPE);
        close(pairs[i][1]);
    }
    struct sigaction action;
    assert_int_equal(sigaction(SIGPIPE, NULL, &action), 0);
    assert_ptr_equal(action.sa_handler, SIG_IGN);
}

/* Nobody told the runtime: it still knows what the number was. */
static void number_closed_by_close_gives_EBADF(void **state)
{
    (void)state;
    int ends[2];
    make_pipe(ends);
    assert_int_equal(AWAIT(acc_write, ends[1], "x", 1), 1);
    assert_int_equal(AWAIT(acc_read, ends[0], buffer, 1), 1);
    close(ends[0]);
    close(ends[1]);
    assert_int_equal(AWAIT(acc_write, ends[1], "x", 1), -EBADF);
    assert_int_equal(AWAIT(acc_read, ends[0], buffer, 1), -EBADF);
    assert_int_equal(AWAIT(acc_readable, ends[0]), -EBADF);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(read_gives_what_is_there),
        cmocka_unit_test(read_gives_no_more_than_asked),
        cmocka_unit_test(read_and_write_of_nothing_are_ready_at_once),
        cmocka_unit_test(read_at_the_end_gives_0),
        cmocka_unit_test(regular_files_work),
        cmocka_unit_test(dev_null_works),
        cmocka_unit_test(descriptors_that_are_not_open_give_EBADF),
        cmocka_unit_test(wrong_end_of_a_pipe_gives_EBADF),
        cmocka_unit_test(directory_gives_EISDIR),
        cmocka_unit_test(operations_make_descriptors_non_blocking),
        cmocka_unit_test(read_waits_for_data_of_a_pipe),
        cmocka_unit_test(read_waits_for_data_of_a_socket),
        cmocka_unit_test(read_waits_again_and_again),
        cmocka_unit_test(hang_up_without_data_wakes_the_reader),
        cmocka_unit_test(shutdown_wakes_the_reader),
        cmocka_unit_test(write_waits_for_room),
        cmocka_unit_test(hang_up_wakes_the_writer),
        cmocka_unit_test(two_tasks_wait_to_read_one_descriptor),
        cmocka_unit_test(one_waits_to_read_and_one_to_write_the_same_descriptor),
        cmocka_unit_test(dropped_read_takes_nothing_and_touches_nothing),
        cmocka_unit_test(read_dropped_after_its_event_takes_nothing),
        cmocka_unit_test(waiter_is_woken_once),
        cmocka_unit_test(one_of_many_waiters_can_be_dropped),
        cmocka_unit_test(read_polled_early_goes_on_waiting_with_the_new_waker),
        cmocka_unit_test(write_all_and_read_exact_move_large_buffers),
        cmocka_unit_test(read_exact_gives_fewer_at_the_end),
        cmocka_unit_test(read_to_end_reads_to_the_end),
        cmocka_unit_test(read_to_end_of_nothing_is_an_empty_string),
        cmocka_unit_test(read_to_end_reads_a_file_larger_than_its_first_buffer),
        cmocka_unit_test(read_to_end_that_fails_gives_no_buffer),
        cmocka_unit_test(dropped_read_to_end_frees_what_it_read),
        cmocka_unit_test(dropped_write_all_writes_no_more),
        cmocka_unit_test(writing_to_a_closed_peer_gives_EPIPE_and_no_signal),
        cmocka_unit_test(number_closed_by_close_gives_EBADF),
    };
    return cmocka_run_group_tests_name("io", tests, bound_time, NULL);
}
