/* fairness.c: the promises about turns: whatever is always ready, everything else has its turn too. */
#include "support.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

static char buffer[100];

/* A task that does one always-ready thing for ever, without ever waiting, until it is told to stop. */
typedef struct hog {
    operation op;
    void (*init)(struct hog *self);
    int fd;
    bool begun;
    long completed;
} hog;

static bool hogs_stop;

static void init_read(hog *self)
{
    self->op.type = &acc_read__type;
    acc_read__init((struct acc_read__future *)(void *)self->op.future, self->fd, buffer, 1);
}

static void init_write(hog *self)
{
    self->op.type = &acc_write__type;
    acc_write__init((struct acc_write__future *)(void *)self->op.future, self->fd, buffer, 1);
}

static void init_writable(hog *self)
{
    self->op.type = &acc_writable__type;
    acc_writable__init((struct acc_writable__future *)(void *)self->op.future, self->fd);
}

static void init_sleep(hog *self)
{
    self->op.type = &acc_sleep__type;
    acc_sleep__init((struct acc_sleep__future *)(void *)self->op.future, 0);
}

static void init_sleep_until(hog *self)
{
    self->op.type = &acc_sleep_until__type;
    acc_sleep_until__init((struct acc_sleep_until__future *)(void *)self->op.future, 0);
}

static acc_reader endless_lines;
static acc_group empty_group;

/* No line ends in /dev/zero: the buffer is full, again and again. */
static void init_line(hog *self)
{
    static char *line;
    endless_lines = (acc_reader){ .fd = self->fd, .buffer = buffer, .size = sizeof buffer };
    self->op.type = &acc_read_line__type;
    acc_read_line__init((struct acc_read_line__future *)(void *)self->op.future, &endless_lines, &line);
}

static void init_group_wait(hog *self)
{
    self->op.type = &acc_group_wait__type;
    acc_group_wait__init((struct acc_group_wait__future *)(void *)self->op.future, &empty_group);
}

static void init_group_next(hog *self)
{
    self->op.type = &acc_group_next__type;
    acc_group_next__init((struct acc_group_next__future *)(void *)self->op.future, &empty_group, NULL);
}

static void init_failure(hog *self)
{
    self->op.type = &acc_accept__type;
    acc_accept__init((struct acc_accept__future *)(void *)self->op.future, self->fd);
}

static acc_poll poll_hog(void *data, acc_context *cx)
{
    hog *self = data;
    while (!hogs_stop) {
        if (!self->begun)
            self->init(self);
        self->begun = true;
        if (self->op.type->poll(self->op.future, cx) == ACC_PENDING)
            return ACC_PENDING;
        self->begun = false;
        self->completed++;
    }
    if (self->begun)
        self->op.type->drop(self->op.future);
    return ACC_READY;
}

static void other_tasks_run_beside(void (*init)(hog *), const char *file)
{
    hog one = { .init = init, .fd = open(file, O_RDWR) };
    assert_true(one.fd >= 0);
    hogs_stop = false;
    spawn(poll_hog, NULL, &one);
    run_for_a_while();              /* would not return */
    assert_true(one.completed > 100);
    int ends[2];
    make_pipe(ends);
    operation read, sleep;
    START(&read, acc_read, ends[0], buffer, 1);
    START(&sleep, acc_sleep, 1 * ACC_MS);
    run_for_a_while();
    assert_int_equal(write(ends[1], "x", 1), 1);
    finish(&read, &sleep, NULL);
    hogs_stop = true;
    run_for_a_while();
    close(ends[0]);
    close(ends[1]);
    close(one.fd);
}

static void reading_that_never_waits_does_not_starve_others(void **state)
{
    (void)state;
    other_tasks_run_beside(init_read, "/dev/zero");
}

static void writing_that_never_waits_does_not_starve_others(void **state)
{
    (void)state;
    other_tasks_run_beside(init_write, "/dev/null");
}

static void readiness_that_is_always_there_does_not_starve_others(void **state)
{
    (void)state;
    other_tasks_run_beside(init_writable, "/dev/null");
}

static void sleeping_for_nothing_does_not_starve_others(void **state)
{
    (void)state;
    other_tasks_run_beside(init_sleep, "/dev/null");
    other_tasks_run_beside(init_sleep_until, "/dev/null");
}

static void lines_that_are_always_there_do_not_starve_others(void **state)
{
    (void)state;
    other_tasks_run_beside(init_line, "/dev/zero");
}

static void group_that_is_always_done_does_not_starve_others(void **state)
{
    (void)state;
    other_tasks_run_beside(init_group_wait, "/dev/null");
    other_tasks_run_beside(init_group_next, "/dev/null");
}

static void operation_that_fails_again_and_again_does_not_starve_others(void **state)
{
    (void)state;
    other_tasks_run_beside(init_failure, "/dev/null");
}

static void one_operation_that_goes_on_for_ever_does_not_starve_others(void **state)
{
    (void)state;
    int zero = open("/dev/zero", O_RDONLY);
    char *text = NULL;
    operation endless, sleep;
    START(&endless, acc_read_to_end, zero, &text);
    START(&sleep, acc_sleep, 1);
    finish(&sleep, NULL);
    assert_false(endless.done);
    cancel_all();
    assert_int_equal(acc_close(zero), 0);
}

static acc_poll keep_awake(void *data, acc_context *cx)
{
    ++*(long *)data;
    acc_wake(cx->waker);
    return hogs_stop ? ACC_READY : ACC_PENDING;
}

static void tasks_that_are_always_ready_do_not_starve_events_and_timers(void **state)
{
    (void)state;
    long polls[200] = { 0 };
    hogs_stop = false;
    for (int i = 0; i < 200; i++)
        spawn(keep_awake, NULL, &polls[i]);
    int ends[2];
    make_pipe(ends);
    operation read, sleep;
    START(&read, acc_read, ends[0], buffer, 1);
    START(&sleep, acc_sleep, 1 * ACC_MS);
    run_for_a_while();
    assert_int_equal(write(ends[1], "x", 1), 1);
    finish(&read, &sleep, NULL);
    hogs_stop = true;
    run_for_a_while();
    for (int i = 0; i < 200; i++) {
        assert_true(polls[i] > 0);
        assert_true(polls[i] - polls[0] <= 1 && polls[0] - polls[i] <= 1);
    }
    close(ends[0]);
    close(ends[1]);
}

static void operation_whose_turn_is_over_can_be_dropped_and_closed(void **state)
{
    (void)state;
    int zero = open("/dev/zero", O_RDONLY);
    counting_waker waker = new_counting_waker();
    acc_context cx = { &waker.waker };
    struct acc_read__future read;
    int completed = 0;
    for (;;) {
        acc_read__init(&read, zero, buffer, 1);
        if (acc_read__poll(&read, &cx) == ACC_PENDING)
            break;
        completed++;
        assert_true(completed < 1000);
    }
    assert_int_equal(waker.wakes, 1);
    assert_int_equal(acc_close(zero), 0);
    assert_int_equal(acc_read__poll(&read, &cx), ACC_READY);
    assert_int_equal(read.result, -ECANCELED);
}

/* Reads until the turn is over, or so many times.  How often that was. */
static int read_many(int fd, int most, acc_context *cx)
{
    struct acc_read__future read;
    for (int i = 0; i < most; i++) {
        acc_read__init(&read, fd, buffer, 1);
        if (acc_read__poll(&read, cx) == ACC_PENDING) {
            acc_read__drop(&read);
            return i;
        }
        assert_int_equal(read.result, 1);
    }
    return most;
}

/* An operation that comes when the turn is over waits without an attempt, twice if that happens twice. */
static acc_poll use_up_turns(void *data, acc_context *cx)
{
    int zero = *(int *)data, none = 1 << 20;
    read_many(zero, INT32_MAX, cx);
    int turn = read_many(zero, INT32_MAX, cx);
    struct acc_read__future read;
    acc_read__init(&read, zero, buffer, 1);
    for (int i = 0; i < 2; i++) {
        assert_int_equal(read_many(zero, turn, cx), turn);
        assert_int_equal(acc_read__poll(&read, cx), ACC_PENDING);
    }
    assert_int_equal(acc_read__poll(&read, cx), ACC_READY);
    assert_int_equal(read.result, 1);

    struct acc_connect__future connect;
    acc_connect__init(&connect, none, NULL, 0);
    read_many(zero, turn - 1, cx);
    assert_int_equal(acc_connect__poll(&connect, cx), ACC_PENDING);
    assert_int_equal(acc_connect__poll(&connect, cx), ACC_READY);
    assert_int_equal(connect.result, -EBADF);

    read_many(zero, turn - 1, cx);
    acc_read__init(&read, none, buffer, 1);
    assert_int_equal(acc_read__poll(&read, cx), ACC_READY);
    assert_int_equal(read.result, -EBADF);
    return ACC_READY;
}

static void operations_of_a_turn_that_is_over_wait_unless_they_cannot(void **state)
{
    (void)state;
    int zero = open("/dev/zero", O_RDONLY);
    block_on(use_up_turns, &zero);
    assert_int_equal(acc_close(zero), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reading_that_never_waits_does_not_starve_others),
        cmocka_unit_test(writing_that_never_waits_does_not_starve_others),
        cmocka_unit_test(readiness_that_is_always_there_does_not_starve_others),
        cmocka_unit_test(sleeping_for_nothing_does_not_starve_others),
        cmocka_unit_test(lines_that_are_always_there_do_not_starve_others),
        cmocka_unit_test(group_that_is_always_done_does_not_starve_others),
        cmocka_unit_test(operation_that_fails_again_and_again_does_not_starve_others),
        cmocka_unit_test(one_operation_that_goes_on_for_ever_does_not_starve_others),
        cmocka_unit_test(tasks_that_are_always_ready_do_not_starve_events_and_timers),
        cmocka_unit_test(operation_whose_turn_is_over_can_be_dropped_and_closed),
        cmocka_unit_test(operations_of_a_turn_that_is_over_wait_unless_they_cannot),
    };
    return cmocka_run_group_tests_name("fairness", tests, bound_time, NULL);
}
