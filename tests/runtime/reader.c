/* reader.c: the promises about acc_reader: lines and numbers of bytes through a buffer, of which nothing is lost. */
#include "support.h"

#include <errno.h>
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
    size_t length = strlen(text);
    assert_int_equal(write(ends[1], text, length), length);
}

static void end_input(void)
{
    close(ends[1]);
    ends[1] = -1;
}

static void assert_line(acc_reader *reader, const char *expected)
{
    char *line = NULL;
    assert_int_equal(AWAIT(acc_read_line, reader, &line), 1);
    assert_int_equal(reader->length, strlen(expected));
    assert_string_equal(line, expected);
}

static void assert_end(acc_reader *reader)
{
    char *line = "";
    for (int i = 0; i < 2; i++) {
        assert_int_equal(AWAIT(acc_read_line, reader, &line), 0);
        assert_null(line);
    }
}

/* ---- Lines ------------------------------------------------------------------------------------------------------- */

static void lines_come_one_by_one(void **state)
{
    (void)state;
    acc_reader reader = { .fd = ends[0] };
    feed("one\n\nthree\r\nlast");
    end_input();
    assert_line(&reader, "one");
    assert_line(&reader, "");
    assert_line(&reader, "three\r");
    assert_line(&reader, "last");
    assert_end(&reader);
    acc_reader_free(&reader);
}

static void last_newline_makes_no_line(void **state)
{
    (void)state;
    acc_reader reader = { .fd = ends[0] };
    feed("one\n");
    end_input();
    assert_line(&reader, "one");
    assert_end(&reader);
    acc_reader_free(&reader);
}

static void empty_input_has_no_line(void **state)
{
    (void)state;
    acc_reader reader = { .fd = ends[0] };
    end_input();
    assert_end(&reader);
    acc_reader_free(&reader);
}

static void line_may_hold_a_zero(void **state)
{
    (void)state;
    acc_reader reader = { .fd = ends[0] };
    assert_int_equal(write(ends[1], "a\0b\n", 4), 4);
    char *line;
    assert_int_equal(AWAIT(acc_read_line, &reader, &line), 1);
    assert_int_equal(reader.length, 3);
    assert_memory_equal(line, "a\0b", 4);
    acc_reader_free(&reader);
}

static void line_that_comes_in_pieces_is_one(void **state)
{
    (void)state;
    acc_reader reader = { .fd = ends[0] };
    char *line = NULL;
    operation op;
    START(&op, acc_read_line, &reader, &line);
    for (int i = 0; i < 3; i++) {
        feed("abc");
        run_for_a_while();
        assert_false(op.done);
    }
    feed("\nd");
    finish(&op, NULL);
    assert_int_equal(op.result, 1);
    assert_string_equal(line, "abcabcabc");
    acc_reader_free(&reader);
}

static void own_memory_grows_with_the_line(void **state)
{
    (void)state;
    static char text[30000];
    memset(text, 'x', sizeof text - 2);
    text[sizeof text - 2] = '\n';
    acc_reader reader = { .fd = ends[0] };
    feed(text);
    feed("short\n");
    char *line;
    assert_int_equal(AWAIT(acc_read_line, &reader, &line), 1);
    assert_int_equal(reader.length, sizeof text - 2);
    assert_line(&reader, "short");
    acc_reader_free(&reader);
}

static void line_that_fits_exactly_is_a_line(void **state)
{
    (void)state;
    char memory[8];
    acc_reader reader = { .fd = ends[0], .buffer = memory, .size = sizeof memory };
    feed("1234567\nabcdefg\nABC\nlast567");
    end_input();
    assert_line(&reader, "1234567");
    assert_line(&reader, "abcdefg");
    assert_line(&reader, "ABC");
    assert_line(&reader, "last567");
    assert_end(&reader);
    acc_reader_free(&reader);
    assert_ptr_equal(reader.buffer, memory);
}

static void line_that_is_too_long_stays_in_the_buffer(void **state)
{
    (void)state;
    for (int own = 0; own < 2; own++) {
        char memory[8];
        acc_reader reader = { .fd = ends[0], .buffer = own ? NULL : memory, .size = sizeof memory };
        char *line;
        feed("12345678\nabc\n");
        for (int i = 0; i < 2; i++)
            assert_int_equal(AWAIT(acc_read_line, &reader, &line), -EMSGSIZE);
        char *bytes;
        assert_int_equal(AWAIT(acc_read_bytes, &reader, &bytes, 4), 4);
        assert_memory_equal(bytes, "1234", 4);
        assert_line(&reader, "5678");
        assert_line(&reader, "abc");
        acc_reader_free(&reader);
    }
}

static void buffer_without_a_size_holds_nothing(void **state)
{
    (void)state;
    char memory[1], *line;
    acc_reader reader = { .fd = ends[0], .buffer = memory };
    feed("a\n");
    assert_int_equal(AWAIT(acc_read_line, &reader, &line), -EMSGSIZE);
}

static void failure_of_the_descriptor_is_the_result(void **state)
{
    (void)state;
    char *line;
    acc_reader reader = { .fd = 12345 };
    assert_int_equal(AWAIT(acc_read_line, &reader, &line), -EBADF);
    acc_reader_free(&reader);
}

/* ---- Losing races ------------------------------------------------------------------------------------------------ */

static void dropped_read_of_a_line_loses_nothing(void **state)
{
    (void)state;
    acc_reader reader = { .fd = ends[0] };
    char *line = "untouched";
    counting_waker waker = new_counting_waker();
    for (const char *rest = "partial line\n"; *rest; rest++) {
        struct acc_read_line__future read;
        acc_read_line__init(&read, &reader, &line);
        assert_int_equal(acc_read_line__poll(&read, &(acc_context){ &waker.waker }), ACC_PENDING);
        acc_read_line__drop(&read);
        assert_string_equal(line, "untouched");
        assert_int_equal(write(ends[1], rest, 1), 1);
    }
    assert_line(&reader, "partial line");
    acc_reader_free(&reader);
}

static void dropped_read_of_bytes_loses_nothing(void **state)
{
    (void)state;
    acc_reader reader = { .fd = ends[0] };
    char *bytes;
    counting_waker waker = new_counting_waker();
    for (const char *rest = "12345"; *rest; rest++) {
        struct acc_read_bytes__future read;
        acc_read_bytes__init(&read, &reader, &bytes, 5);
        assert_int_equal(acc_read_bytes__poll(&read, &(acc_context){ &waker.waker }), ACC_PENDING);
        acc_read_bytes__drop(&read);
        assert_int_equal(write(ends[1], rest, 1), 1);
    }
    assert_int_equal(AWAIT(acc_read_bytes, &reader, &bytes, 5), 5);
    assert_memory_equal(bytes, "12345", 5);
    acc_reader_free(&reader);
}

/* ---- Bytes ------------------------------------------------------------------------------------------------------- */

static void lines_and_bytes_share_the_buffer(void **state)
{
    (void)state;
    acc_reader reader = { .fd = ends[0] };
    feed("length 5\nhellonext line\nrest");
    end_input();
    assert_line(&reader, "length 5");
    char *bytes;
    assert_int_equal(AWAIT(acc_read_bytes, &reader, &bytes, 5), 5);
    assert_memory_equal(bytes, "hello", 5);
    assert_line(&reader, "next line");
    char buffer[16];
    assert_int_equal(AWAIT(acc_reader_read, &reader, buffer, 2), 2);
    assert_memory_equal(buffer, "re", 2);
    assert_int_equal(AWAIT(acc_reader_read, &reader, buffer, sizeof buffer), 2);
    assert_memory_equal(buffer, "st", 2);
    assert_int_equal(AWAIT(acc_reader_read, &reader, buffer, sizeof buffer), 0);
    assert_end(&reader);
    acc_reader_free(&reader);
}

static void fewer_bytes_come_at_the_end_only(void **state)
{
    (void)state;
    acc_reader reader = { .fd = ends[0] };
    char *bytes;
    feed("abcdef");
    end_input();
    assert_int_equal(AWAIT(acc_read_bytes, &reader, &bytes, 0), 0);
    assert_int_equal(AWAIT(acc_read_bytes, &reader, &bytes, 4), 4);
    assert_int_equal(AWAIT(acc_read_bytes, &reader, &bytes, 4), 2);
    assert_memory_equal(bytes, "ef", 2);
    assert_int_equal(AWAIT(acc_read_bytes, &reader, &bytes, 4), 0);
    acc_reader_free(&reader);
}

static void more_bytes_than_the_buffer_holds_are_refused(void **state)
{
    (void)state;
    char memory[8], *bytes;
    acc_reader reader = { .fd = ends[0], .buffer = memory, .size = sizeof memory };
    feed("123456789");
    assert_int_equal(AWAIT(acc_read_bytes, &reader, &bytes, 9), -EMSGSIZE);
    assert_int_equal(AWAIT(acc_read_bytes, &reader, &bytes, 3), 3);
    assert_int_equal(AWAIT(acc_read_bytes, &reader, &bytes, 6), 6);
    assert_memory_equal(bytes, "456789", 6);
}

static void large_reads_take_no_detour(void **state)
{
    (void)state;
    char memory[8], buffer[16];
    acc_reader reader = { .fd = ends[0], .buffer = memory, .size = sizeof memory };
    feed("0123456789");
    assert_int_equal(AWAIT(acc_reader_read, &reader, buffer, 0), 0);
    assert_int_equal(AWAIT(acc_reader_read, &reader, buffer, sizeof buffer), 10);
    assert_memory_equal(buffer, "0123456789", 10);
    end_input();
    assert_int_equal(AWAIT(acc_reader_read, &reader, buffer, sizeof buffer), 0);
}

static void freed_reader_can_be_used_again(void **state)
{
    (void)state;
    acc_reader reader = { .fd = ends[0] };
    feed("one\ntwo\n");
    assert_line(&reader, "one");
    acc_reader_free(&reader);
    feed("three\n");
    assert_line(&reader, "three");
    acc_reader_free(&reader);
    acc_reader_free(&reader);
}

/* Portions of all sizes against lines of all lengths, through a small buffer. */
static void any_portions_give_the_same_lines(void **state)
{
    (void)state;
    enum { SIZE = 16 };
    for (int portion = 1; portion < 40; portion++) {
        char memory[SIZE];
        acc_reader reader = { .fd = ends[0], .buffer = memory, .size = SIZE };
        char text[SIZE * SIZE], *end = text;
        for (int length = 0; length < SIZE; length++) {
            memset(end, 'a' + length, (size_t)length);
            end += length;
            *end++ = '\n';
        }
        char *sent = text;
        for (int length = 0; length < SIZE; length++) {
            char *line;
            operation op;
            START(&op, acc_read_line, &reader, &line);
            for (run_for_a_while(); !op.done; run_for_a_while()) {
                size_t count = end - sent < portion ? (size_t)(end - sent) : (size_t)portion;
                assert_int_equal(write(ends[1], sent, count), count);
                sent += count;
            }
            assert_int_equal(op.result, 1);
            assert_int_equal(reader.length, length);
            for (int i = 0; i < length; i++)
                assert_int_equal(line[i], 'a' + length);
        }
    }
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, open_pipe, close_pipe)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(lines_come_one_by_one),
        TEST(last_newline_makes_no_line),
        TEST(empty_input_has_no_line),
        TEST(line_may_hold_a_zero),
        TEST(line_that_comes_in_pieces_is_one),
        TEST(own_memory_grows_with_the_line),
        TEST(line_that_fits_exactly_is_a_line),
        TEST(line_that_is_too_long_stays_in_the_buffer),
        TEST(buffer_without_a_size_holds_nothing),
        TEST(failure_of_the_descriptor_is_the_result),
        TEST(dropped_read_of_a_line_loses_nothing),
        TEST(dropped_read_of_bytes_loses_nothing),
        TEST(lines_and_bytes_share_the_buffer),
        TEST(fewer_bytes_come_at_the_end_only),
        TEST(more_bytes_than_the_buffer_holds_are_refused),
        TEST(large_reads_take_no_detour),
        TEST(freed_reader_can_be_used_again),
        TEST(any_portions_give_the_same_lines),
    };
    return cmocka_run_group_tests_name("reader", tests, bound_time, NULL);
}
