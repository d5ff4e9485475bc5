/* close.c: the promises about descriptors that are closed while somebody waits, and numbers that are used again: a wait
 * ends with -ECANCELED, and never sees what happens to another descriptor of the same number. */
#include "support.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

static char buffer[100];

static void close_ends_waits_with_ECANCELED(void **state)
{
    (void)state;
    int pair[2];
    make_sockets(pair);
    char *text = NULL;
    operation read, readable, exact, accept, to_end;
    START(&read, acc_read, pair[0], buffer, 10);
    START(&readable, acc_readable, pair[0]);
    START(&exact, acc_read_exact, pair[0], buffer, 10);
    START(&to_end, acc_read_to_end, pair[0], &text);
    run_for_a_while();
    assert_int_equal(acc_close(pair[0]), 0);
    finish(&read, &readable, &exact, &to_end, NULL);
    assert_int_equal(read.result, -ECANCELED);
    assert_int_equal(readable.result, -ECANCELED);
    assert_int_equal(exact.result, -ECANCELED);
    assert_int_equal(to_end.result, -ECANCELED);
    close(pair[1]);

    int listener = acc_tcp_listen("127.0.0.1", 0);
    START(&accept, acc_accept, listener);
    run_for_a_while();
    assert_int_equal(acc_close(listener), 0);
    finish(&accept, NULL);
    assert_int_equal(accept.result, -ECANCELED);
}

static void close_ends_a_wait_to_write_with_ECANCELED(void **state)
{
    (void)state;
    int ends[2];
    make_pipe(ends);
    fcntl(ends[1], F_SETFL, O_NONBLOCK);
    while (write(ends[1], buffer, sizeof buffer) > 0)
        ;
    operation write, all, writable;
    START(&write, acc_write, ends[1], buffer, sizeof buffer);
    START(&all, acc_write_all, ends[1], buffer, sizeof buffer);
    START(&writable, acc_writable, ends[1]);
    run_for_a_while();
    assert_int_equal(acc_close(ends[1]), 0);
    finish(&write, &all, &writable, NULL);
    assert_int_equal(write.result, -ECANCELED);
    assert_int_equal(all.result, -ECANCELED);
    assert_int_equal(writable.result, -ECANCELED);
    close(ends[0]);
}

static void close_without_waiters_just_closes(void **state)
{
    (void)state;
    int ends[2];
    make_pipe(ends);
    assert_int_equal(acc_close(ends[0]), 0);
    assert_int_equal(acc_close(ends[0]), -EBADF);
    assert_int_equal(acc_close(ends[1]), 0);
}

static acc_poll close_it(void *data, acc_context *cx)
{
    (void)cx;
    int *fd = data;
    assert_int_equal(acc_close(*fd), 0);
    return ACC_READY;
}

/* The event has come and the task is in the ready queue; before its turn another task closes the descriptor, and its
 * number goes to a new one, which has data.  The read must not take them. */
static int reused[2];

static acc_poll close_and_reuse(void *data, acc_context *cx)
{
    (void)cx;
    int *fd = data;
    assert_int_equal(acc_close(*fd), 0);
    assert_int_equal(pipe(reused), 0);
    assert_int_equal(reused[0], *fd);
    assert_int_equal(write(reused[1], "other", 5), 5);
    return ACC_READY;
}


static void woken_read_of_a_closed_descriptor_gives_ECANCELED(void **state)
{
    (void)state;
    int pair[2];
    make_sockets(pair);
    counting_waker waker = new_counting_waker();
    struct acc_read__future read;
    acc_read__init(&read, pair[0], buffer, 10);
    assert_int_equal(acc_read__poll(&read, &(acc_context){ &waker.waker }), ACC_PENDING);
    assert_int_equal(write(pair[1], "mine", 4), 4);
    run_for_a_while();
    assert_int_equal(waker.wakes, 1);
    block_on(close_and_reuse, &pair[0]);
    assert_int_equal(acc_read__poll(&read, &(acc_context){ &waker.waker }), ACC_READY);
    assert_int_equal(read.result, -ECANCELED);
    acc_close(reused[0]);
    acc_close(reused[1]);
    acc_close(pair[1]);
}

static void reused_number_does_not_get_the_old_events(void **state)
{
    (void)state;
    int old[2], new[2];
    make_sockets(old);
    operation wait;
    START(&wait, acc_readable, old[0]);
    run_for_a_while();
    int copy = dup(old[0]);                     /* keeps the old one open, and its events coming */
    assert_int_equal(acc_close(old[0]), 0);
    finish(&wait, NULL);
    make_sockets(new);
    assert_int_equal(new[0], old[0]);
    START(&wait, acc_readable, new[0]);
    run_for_a_while();
    assert_int_equal(write(old[1], "x", 1), 1);
    run_for_a_while();
    assert_int_equal(wait.polls, 1);
    assert_int_equal(write(new[1], "y", 1), 1);
    finish(&wait, NULL);
    assert_int_equal(wait.result, 0);
    assert_int_equal(wait.polls, 2);
    close(copy);
    close(old[1]);
    acc_close(new[0]);
    acc_close(new[1]);
}

static void number_closed_by_close_and_reused_does_not_get_the_old_events(void **state)
{
    (void)state;
    int old[2], new[2];
    make_sockets(old);
    operation wait;
    START(&wait, acc_read, old[0], buffer, 1);
    run_for_a_while();
    cancel_all();
    int copy = dup(old[0]);                     /* so that the registration stays */
    assert_int_equal(close(old[0]), 0);
    make_sockets(new);
    assert_int_equal(new[0], old[0]);
    START(&wait, acc_read, new[0], buffer, 1);
    run_for_a_while();
    assert_int_equal(write(old[1], "x", 1), 1);
    run_for_a_while();
    assert_int_equal(wait.polls, 1);
    assert_int_equal(write(new[1], "y", 1), 1);
    finish(&wait, NULL);
    assert_int_equal(buffer[0], 'y');
    assert_int_equal(wait.polls, 2);
    close(copy);
    close(old[1]);
    close(new[0]);
    close(new[1]);
}

static void number_closed_by_close_and_reused_can_be_waited_for(void **state)
{
    (void)state;
    for (int i = 0; i < 5; i++) {
        int pair[2];
        if (i % 2)
            make_pipe(pair);
        else
            make_sockets(pair);
        operation read;
        START(&read, acc_read, pair[0], buffer, 10);
        run_for_a_while();
        assert_int_equal(write(pair[1], "new", 3), 3);
        finish(&read, NULL);
        assert_int_equal(read.result, 3);
        close(pair[0]);
        close(pair[1]);
    }
}

static void wait_for_a_number_that_was_closed_by_close_ends_when_the_number_is_waited_for_again(void **state)
{
    (void)state;
    int old[2], new[2];
    make_sockets(old);
    operation stale, fresh;
    START(&stale, acc_read, old[0], buffer, 1);
    run_for_a_while();
    close(old[0]);
    make_sockets(new);
    assert_int_equal(new[0], old[0]);
    START(&fresh, acc_read, new[0], buffer, 1);
    finish(&stale, NULL);
    assert_int_equal(stale.result, -ECANCELED);
    assert_int_equal(write(new[1], "y", 1), 1);
    finish(&fresh, NULL);
    assert_int_equal(fresh.result, 1);
    close(old[1]);
    close(new[0]);
    close(new[1]);
}

/* The same thing, open under another number, still has events for the closed one. */
static void number_closed_by_close_while_two_directions_wait_ends_both(void **state)
{
    (void)state;
    int pair[2];
    make_sockets(pair);
    fcntl(pair[0], F_SETFL, O_NONBLOCK);
    while (write(pair[0], buffer, sizeof buffer) > 0)
        ;
    operation read, write_more;
    START(&read, acc_read, pair[0], buffer, sizeof buffer);
    START(&write_more, acc_write, pair[0], buffer, sizeof buffer);
    run_for_a_while();
    int copy = dup(pair[0]);
    close(pair[0]);
    assert_int_equal(write(pair[1], "x", 1), 1);
    finish(&read, &write_more, NULL);
    assert_int_equal(read.result, -ECANCELED);
    assert_int_equal(write_more.result, -ECANCELED);
    close(copy);
    close(pair[1]);
}

static void closing_task_and_waiting_task(void **state)
{
    (void)state;
    int pair[2];
    make_sockets(pair);
    operation read;
    START(&read, acc_read, pair[0], buffer, 1);
    spawn(close_it, NULL, &pair[0]);
    finish(&read, NULL);
    assert_int_equal(read.result, -ECANCELED);
    close(pair[1]);
}

static void waits_leave_no_descriptor_behind(void **state)
{
    (void)state;
    int before = open_descriptors();
    for (int i = 0; i < 100; i++) {
        int pair[2];
        make_sockets(pair);
        operation read;
        START(&read, acc_read, pair[0], buffer, 1);
        run_for_a_while();
        if (i % 2)
            cancel_all();
        acc_close(pair[0]);
        acc_close(pair[1]);
        if (i % 2 == 0)
            finish(&read, NULL);
    }
    assert_int_equal(open_descriptors(), before);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(close_ends_waits_with_ECANCELED),
        cmocka_unit_test(close_ends_a_wait_to_write_with_ECANCELED),
        cmocka_unit_test(close_without_waiters_just_closes),
        cmocka_unit_test(woken_read_of_a_closed_descriptor_gives_ECANCELED),
        cmocka_unit_test(reused_number_does_not_get_the_old_events),
        cmocka_unit_test(number_closed_by_close_and_reused_does_not_get_the_old_events),
        cmocka_unit_test(number_closed_by_close_and_reused_can_be_waited_for),
        cmocka_unit_test(wait_for_a_number_that_was_closed_by_close_ends_when_the_number_is_waited_for_again),
        cmocka_unit_test(number_closed_by_close_while_two_directions_wait_ends_both),
        cmocka_unit_test(closing_task_and_waiting_task),
        cmocka_unit_test(waits_leave_no_descriptor_behind),
    };
    return cmocka_run_group_tests_name("close", tests, bound_time, NULL);
}
