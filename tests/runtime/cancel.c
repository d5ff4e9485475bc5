/* cancel.c: the promises about acc_cancel_tasks: each task that still runs is dropped, newest first, and freed. */
#include "support.h"

static char order[64];

static void note(const char *what)
{
    assert_true(strlen(order) + strlen(what) < sizeof order);
    strcat(order, what);
}

static int start_order(void **state)
{
    (void)state;
    order[0] = '\0';
    return 0;
}

static acc_poll wait_for_ever(void *data, acc_context *cx)
{
    (void)data;
    (void)cx;
    return ACC_PENDING;
}

static acc_poll end_at_once(void *data, acc_context *cx)
{
    (void)data;
    (void)cx;
    return ACC_READY;
}

static void note_drop(void *data)
{
    note(data);
}

static void tasks_are_dropped_newest_first(void **state)
{
    (void)state;
    spawn(wait_for_ever, note_drop, "a");
    spawn(wait_for_ever, note_drop, "b");
    spawn(wait_for_ever, note_drop, "c");
    run_for_a_while();
    cancel_all();
    assert_string_equal(order, "cba");
}

static void tasks_that_were_never_polled_are_dropped_too(void **state)
{
    (void)state;
    spawn(wait_for_ever, note_drop, "a");
    spawn(wait_for_ever, note_drop, "b");
    cancel_all();
    assert_string_equal(order, "ba");
}

static void finished_tasks_are_not_dropped(void **state)
{
    (void)state;
    spawn(wait_for_ever, note_drop, "a");
    spawn(end_at_once, note_drop, "b");
    spawn(wait_for_ever, note_drop, "c");
    run_for_a_while();
    cancel_all();
    assert_string_equal(order, "ca");
}

static void with_no_task_nothing_happens(void **state)
{
    (void)state;
    cancel_all();
    cancel_all();
    assert_string_equal(order, "");
}

static acc_poll keep_awake(void *data, acc_context *cx)
{
    (void)data;
    acc_wake(cx->waker);
    return ACC_PENDING;
}

static void cancelled_task_in_the_ready_queue_is_not_polled(void **state)
{
    (void)state;
    spawn(keep_awake, note_drop, "a");
    run_for_a_while();
    cancel_all();
    assert_string_equal(order, "a");
    run_for_a_while();
}

static void spawn_in_drop(void *data)
{
    note(data);
    spawn(wait_for_ever, note_drop, "n");
}

static void task_spawned_by_a_drop_is_cancelled_next(void **state)
{
    (void)state;
    spawn(wait_for_ever, note_drop, "a");
    spawn(wait_for_ever, spawn_in_drop, "b");
    spawn(wait_for_ever, note_drop, "c");
    run_for_a_while();
    cancel_all();
    assert_string_equal(order, "cbna");
}

static acc_waker *other;

static acc_poll give_waker(void *data, acc_context *cx)
{
    (void)data;
    other = cx->waker;
    return ACC_PENDING;
}

static void wake_other(void *data)
{
    note(data);
    acc_wake(other);
}

static void drop_may_wake_another_task(void **state)
{
    (void)state;
    spawn(give_waker, note_drop, "a");
    spawn(wait_for_ever, wake_other, "b");
    run_for_a_while();
    cancel_all();
    assert_string_equal(order, "ba");
}

static void tasks_can_be_spawned_after_cancelling(void **state)
{
    (void)state;
    spawn(wait_for_ever, note_drop, "a");
    run_for_a_while();
    cancel_all();
    spawn(wait_for_ever, note_drop, "b");
    run_for_a_while();
    cancel_all();
    assert_string_equal(order, "ab");
}

static acc_poll cancel_inside(void *data, acc_context *cx)
{
    (void)data;
    (void)cx;
    acc_cancel_tasks();
    return ACC_READY;
}

static void call_cancel_in_a_task(void)
{
    block_on(cancel_inside, NULL);
}

static void cancelling_all_inside_a_task_ends_the_program(void **state)
{
    (void)state;
    assert_aborts(call_cancel_in_a_task, "acc: acc_cancel_tasks was called inside a task");
}

static void block_in_drop(void *data)
{
    (void)data;
    block_on(end_at_once, NULL);
}

static void call_block_on_in_a_drop(void)
{
    spawn(wait_for_ever, block_in_drop, NULL);
    acc_cancel_tasks();
}

static void block_on_in_a_drop_ends_the_program(void **state)
{
    (void)state;
    assert_aborts(call_block_on_in_a_drop, "acc: acc_block_on was called inside a task");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(tasks_are_dropped_newest_first, start_order),
        cmocka_unit_test_setup(tasks_that_were_never_polled_are_dropped_too, start_order),
        cmocka_unit_test_setup(finished_tasks_are_not_dropped, start_order),
        cmocka_unit_test_setup(with_no_task_nothing_happens, start_order),
        cmocka_unit_test_setup(cancelled_task_in_the_ready_queue_is_not_polled, start_order),
        cmocka_unit_test_setup(task_spawned_by_a_drop_is_cancelled_next, start_order),
        cmocka_unit_test_setup(drop_may_wake_another_task, start_order),
        cmocka_unit_test_setup(tasks_can_be_spawned_after_cancelling, start_order),
        cmocka_unit_test(cancelling_all_inside_a_task_ends_the_program),
        cmocka_unit_test(block_on_in_a_drop_ends_the_program),
    };
    return cmocka_run_group_tests_name("cancel", tests, bound_time, NULL);
}
