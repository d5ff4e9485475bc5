/* progress.c: the promises about acc_read_exact_into and acc_write_all_from: the count is true at every moment, and
 * they go on from it. */
#include "support.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

static int ends[2];

static int open_pipe(void **state)
{
    (void)state;
    make_pipe(ends);
    return 0;
}

static int close_pipe(void **state)
{
    (void)state;
    close(ends[0]);
    if (ends[1] >= 0)
        close(ends[1]);
    return 0;
}

static void feed(const char *text)
{
    assert_int_equal(write(ends[1], text, strlen(text)), strlen(text));
}

static void count_is_true_while_it_reads(void **state)
{
    (void)state;
    char buffer[8];
    size_t done = 0;
    operation op;
    START(&op, acc_read_exact_into, ends[0], buffer, sizeof buffer, &done);
    for (size_t i = 1; i < sizeof buffer; i++) {
        feed("x");
        run_for_a_while();
        assert_int_equal(done, i);
    }
    feed("yz");
    finish(&op, NULL);
    assert_int_equal(op.result, sizeof buffer);
    assert_int_equal(done, sizeof buffer);
    assert_int_equal(read(ends[0], buffer, sizeof buffer), 1);
}

static void dropped_read_goes_on_where_it_was(void **state)
{
    (void)state;
    char buffer[6];
    size_t done = 0;
    counting_waker waker = new_counting_waker();
    struct acc_read_exact_into__future read;
    acc_read_exact_into__init(&read, ends[0], buffer, sizeof buffer, &done);
    feed("abc");
    assert_int_equal(acc_read_exact_into__poll(&read, &(acc_context){ &waker.waker }), ACC_PENDING);
    acc_read_exact_into__drop(&read);
    memset(&read, 0xee, sizeof read);
    assert_int_equal(done, 3);
    feed("def");
    assert_int_equal(done, 3);
    assert_int_equal(AWAIT(acc_read_exact_into, ends[0], buffer, sizeof buffer, &done), 6);
    assert_memory_equal(buffer, "abcdef", 6);
}

static void end_gives_what_is_done(void **state)
{
    (void)state;
    char buffer[6];
    size_t done = 2;
    feed("ab");
    close(ends[1]);
    ends[1] = -1;
    assert_int_equal(AWAIT(acc_read_exact_into, ends[0], buffer, sizeof buffer, &done), 4);
    assert_int_equal(done, 4);
    assert_memory_equal(buffer + 2, "ab", 2);
    assert_int_equal(AWAIT(acc_read_exact_into, ends[0], buffer, sizeof buffer, &done), 4);
}

static void count_beyond_the_length_is_refused(void **state)
{
    (void)state;
    char buffer[6] = { 0 };
    size_t done = 7;
    assert_int_equal(AWAIT(acc_read_exact_into, ends[0], buffer, sizeof buffer, &done), -EINVAL);
    assert_int_equal(AWAIT(acc_write_all_from, ends[1], buffer, sizeof buffer, &done), -EINVAL);
    assert_int_equal(done, 7);
}

static void nothing_left_is_done_at_once(void **state)
{
    (void)state;
    char buffer[6] = { 0 };
    size_t done = 6;
    assert_int_equal(AWAIT(acc_write_all_from, ends[1], buffer, sizeof buffer, &done), 6);
    feed("x");
    assert_int_equal(AWAIT(acc_read_exact_into, ends[0], buffer, sizeof buffer, &done), 6);
    assert_int_equal(read(ends[0], buffer, sizeof buffer), 1);
}

/* Reads what is there: how much. */
static size_t drain(char *buffer, size_t length)
{
    size_t count = 0;
    for (ssize_t n; (n = read(ends[0], buffer + count, length - count)) > 0;)
        count += (size_t)n;
    return count;
}

static void dropped_write_goes_on_where_it_was(void **state)
{
    (void)state;
    enum { LENGTH = 300000 };
    static char sent[LENGTH], received[LENGTH];
    for (size_t i = 0; i < LENGTH; i++)
        sent[i] = (char)(i * 31 >> 3);
    assert_int_equal(fcntl(ends[0], F_SETFL, O_NONBLOCK), 0);
    size_t done = 0, got = 0;
    counting_waker waker = new_counting_waker();
    int drops = 0;
    for (;;) {
        struct acc_write_all_from__future write;
        acc_write_all_from__init(&write, ends[1], sent, LENGTH, &done);
        acc_poll answer = acc_write_all_from__poll(&write, &(acc_context){ &waker.waker });
        acc_write_all_from__drop(&write);
        size_t there = drain(received + got, LENGTH - got);
        got += there;
        assert_int_equal(got, done);
        if (answer == ACC_READY) {
            assert_int_equal(write.result, LENGTH);
            break;
        }
        drops++;
    }
    assert_true(drops > 1);
    assert_memory_equal(sent, received, LENGTH);
}

static void count_is_true_after_a_failure(void **state)
{
    (void)state;
    enum { LENGTH = 300000 };
    static char sent[LENGTH];
    size_t done = 0;
    operation op;
    START(&op, acc_write_all_from, ends[1], sent, LENGTH, &done);
    run_for_a_while();
    size_t before = done;
    assert_true(before > 0 && before < LENGTH);
    close(ends[0]);
    finish(&op, NULL);
    assert_int_equal(op.result, -EPIPE);
    assert_int_equal(done, before);
    ends[0] = dup(0);
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, open_pipe, close_pipe)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(count_is_true_while_it_reads),
        TEST(dropped_read_goes_on_where_it_was),
        TEST(end_gives_what_is_done),
        TEST(count_beyond_the_length_is_refused),
        TEST(nothing_left_is_done_at_once),
        TEST(dropped_write_goes_on_where_it_was),
        TEST(count_is_true_after_a_failure),
    };
    return cmocka_run_group_tests_name("progress", tests, bound_time, NULL);
}
