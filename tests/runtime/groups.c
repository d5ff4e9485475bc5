/* groups.c: the promises about acc_group: tasks that belong together. */
#include "support.h"

#include <errno.h>

static int next_of(acc_group *group, int *result)
{
    return AWAIT(acc_group_next, group, result);
}

static void wait_for(acc_group *group)
{
    struct acc_group_wait__future wait;
    acc_group_wait__init(&wait, group);
    acc_block_on_future(&wait, &acc_group_wait__type);
}

/* ---- Waiting ----------------------------------------------------------------------------------------------------- */

static void empty_group_has_nothing_to_wait_for(void **state)
{
    (void)state;
    acc_group group = { 0 };
    int result = 5;
    wait_for(&group);
    assert_int_equal(next_of(&group, &result), 0);
    assert_int_equal(result, 5);
    assert_int_equal(acc_group_running(&group), 0);
    acc_group_cancel(&group);
}

static void next_gives_the_results_in_the_order_of_ending(void **state)
{
    (void)state;
    gate gates[3] = { 0 };
    acc_group group = { 0 };
    for (int i = 0; i < 3; i++)
        acc_group_add(&group, pass(&gates[i], 10 + i));
    assert_int_equal(acc_group_running(&group), 3);
    run_for_a_while();
    open_gate(&gates[2]);
    run_for_a_while();
    open_gate(&gates[0]);
    run_for_a_while();
    assert_int_equal(acc_group_running(&group), 1);
    open_gate(&gates[1]);
    static const int expected[] = { 12, 10, 11 };
    for (int i = 0; i < 3; i++) {
        int result = 0;
        assert_int_equal(next_of(&group, &result), 1);
        assert_int_equal(result, expected[i]);
    }
    assert_int_equal(next_of(&group, NULL), 0);
}

static void member_that_is_a_handle_gives_the_result_of_its_task(void **state)
{
    (void)state;
    gate gate = { .open = true };
    acc_group group = { 0 };
    void *task = acc_box_spawn(pass(&gate, 7)), *task_of_it = acc_box_spawn(acc_box_of_task(task));
    acc_group_add(&group, acc_box_of_task(task_of_it));
    int result = 0;
    assert_int_equal(next_of(&group, &result), 1);
    assert_int_equal(result, 7);
    acc_group_cancel(&group);
}

static void results_stay_after_wait(void **state)
{
    (void)state;
    gate gate = { .open = true };
    acc_group group = { 0 };
    acc_group_add(&group, pass(&gate, 1));
    acc_group_add(&group, pass(&gate, 2));
    wait_for(&group);
    assert_int_equal(acc_group_running(&group), 0);
    int result = 0;
    assert_int_equal(next_of(&group, &result), 1);
    assert_int_equal(result, 1);
    acc_group_cancel(&group);
    assert_int_equal(next_of(&group, &result), 0);
}

static void forgetful_group_keeps_no_results(void **state)
{
    (void)state;
    gate open = { .open = true }, closed = { 0 };
    acc_group group = { .forget_results = 1 };
    acc_group_add(&group, pass(&open, 1));
    acc_group_add(&group, pass(&closed, 2));
    run_for_a_while();
    assert_int_equal(acc_group_running(&group), 1);
    assert_null(group.first_done);
    open_gate(&closed);
    assert_int_equal(next_of(&group, NULL), 0);
}

static void two_tasks_may_wait_for_one_group(void **state)
{
    (void)state;
    gate gate = { 0 };
    acc_group group = { 0 };
    acc_group_add(&group, pass(&gate, 1));
    operation all, first, second;
    START(&all, acc_group_wait, &group);
    START(&first, acc_group_next, &group, NULL);
    START(&second, acc_group_next, &group, NULL);
    run_for_a_while();
    assert_false(all.done || first.done || second.done);
    open_gate(&gate);
    finish(&all, &first, &second, NULL);
    assert_int_equal(first.result + second.result, 1);
}

static void task_that_waits_for_all_is_not_woken_by_each(void **state)
{
    (void)state;
    gate gates[3] = { 0 };
    acc_group group = { 0 };
    for (int i = 0; i < 3; i++)
        acc_group_add(&group, pass(&gates[i], i));
    operation all;
    START(&all, acc_group_wait, &group);
    for (int i = 0; i < 3; i++) {
        run_for_a_while();
        open_gate(&gates[i]);
    }
    finish(&all, NULL);
    assert_int_equal(all.polls, 2);
    acc_group_cancel(&group);
}

static void losing_a_race_loses_nothing(void **state)
{
    (void)state;
    gate gate = { 0 };
    acc_group group = { 0 };
    acc_group_add(&group, pass(&gate, 77));
    counting_waker waker = new_counting_waker();
    struct acc_group_next__future next;
    int result = 0;
    acc_group_next__init(&next, &group, &result);
    assert_int_equal(acc_group_next__poll(&next, &(acc_context){ &waker.waker }), ACC_PENDING);
    run_for_a_while();
    open_gate(&gate);
    run_for_a_while();
    assert_int_equal(waker.wakes, 1);
    acc_group_next__drop(&next);
    memset(&next, 0xee, sizeof next);
    assert_int_equal(result, 0);
    assert_int_equal(next_of(&group, &result), 1);
    assert_int_equal(result, 77);
}

/* ---- Cancelling -------------------------------------------------------------------------------------------------- */

static char order[16];

static acc_poll wait_for_ever(void *data, acc_context *cx)
{
    (void)data;
    (void)cx;
    return ACC_PENDING;
}

static void note_drop(void *data)
{
    strcat(order, data);
}

static acc_future closure(acc_poll (*poll)(void *, acc_context *), void (*drop)(void *), void *data)
{
    acc_future box = acc_box_new(&closure__type);
    *(struct closure__future *)acc_box_inside(box) = (struct closure__future){ poll, drop, data };
    return box;
}

static void cancelling_drops_the_newest_first(void **state)
{
    (void)state;
    order[0] = '\0';
    acc_group group = { 0 };
    acc_group_add(&group, closure(wait_for_ever, note_drop, "a"));
    acc_group_add(&group, closure(wait_for_ever, note_drop, "b"));
    acc_group_add(&group, closure(wait_for_ever, note_drop, "c"));
    run_for_a_while();
    acc_group_cancel(&group);
    assert_string_equal(order, "cba");
    assert_int_equal(acc_group_running(&group), 0);
}

static void cancelled_group_can_be_used_again(void **state)
{
    (void)state;
    gate gate = { 0 };
    acc_group group = { 0 };
    acc_group_add(&group, pass(&gate, 1));
    run_for_a_while();
    acc_group_cancel(&group);
    assert_int_equal(gate.drops, 1);
    gate.open = true;
    acc_group_add(&group, pass(&gate, 2));
    int result = 0;
    assert_int_equal(next_of(&group, &result), 1);
    assert_int_equal(result, 2);
}

static void who_waits_for_a_cancelled_group_goes_on(void **state)
{
    (void)state;
    gate gate = { 0 };
    acc_group *group = calloc(1, sizeof *group);
    assert_non_null(group);
    acc_group_add(group, pass(&gate, 1));
    operation all, next;
    START(&all, acc_group_wait, group);
    START(&next, acc_group_next, group, NULL);
    run_for_a_while();
    acc_group_cancel(group);
    free(group);
    finish(&all, &next, NULL);
    assert_int_equal(next.result, 0);
}

static acc_group *shared;

static acc_poll cancel_group_and_wait(void *data, acc_context *cx)
{
    (void)data;
    (void)cx;
    acc_group_cancel(shared);
    strcat(order, "-");
    return ACC_PENDING;
}

static acc_poll cancel_group_and_end(void *data, acc_context *cx)
{
    cancel_group_and_wait(data, cx);
    return ACC_READY;
}

static void member_that_cancels_its_group(acc_poll (*poll)(void *, acc_context *), const char *expected)
{
    acc_group group = { 0 };
    shared = &group;
    order[0] = '\0';
    acc_group_add(&group, closure(wait_for_ever, note_drop, "a"));
    acc_group_add(&group, closure(poll, note_drop, "b"));
    acc_group_add(&group, closure(wait_for_ever, note_drop, "c"));
    run_for_a_while();
    assert_string_equal(order, expected);
    assert_int_equal(next_of(&group, NULL), 0);
}

static void member_may_cancel_its_group(void **state)
{
    (void)state;
    member_that_cancels_its_group(cancel_group_and_wait, "ca-b");
    member_that_cancels_its_group(cancel_group_and_end, "ca-");
}

static void add_one_more(void *data)
{
    strcat(order, data);
    acc_group_add(shared, closure(wait_for_ever, note_drop, "n"));
}

static void drop_may_add_to_the_group(void **state)
{
    (void)state;
    acc_group group = { 0 };
    shared = &group;
    order[0] = '\0';
    acc_group_add(&group, closure(wait_for_ever, note_drop, "a"));
    acc_group_add(&group, closure(wait_for_ever, add_one_more, "b"));
    run_for_a_while();
    acc_group_cancel(&group);
    assert_string_equal(order, "bna");
    assert_int_equal(acc_group_running(&group), 0);
}

static void cancel_group_in_drop(void *data)
{
    strcat(order, data);
    acc_group_cancel(shared);
}

static void drop_may_cancel_the_group(void **state)
{
    (void)state;
    acc_group group = { 0 };
    shared = &group;
    order[0] = '\0';
    acc_group_add(&group, closure(wait_for_ever, note_drop, "a"));
    acc_group_add(&group, closure(wait_for_ever, cancel_group_in_drop, "b"));
    acc_group_add(&group, closure(wait_for_ever, cancel_group_in_drop, "c"));
    run_for_a_while();
    acc_group_cancel(&group);
    assert_string_equal(order, "cba");
}

static void tasks_cancelled_from_elsewhere_say_so(void **state)
{
    (void)state;
    gate gate = { 0 };
    acc_group group = { 0 };
    acc_group_add(&group, pass(&gate, 1));
    run_for_a_while();
    cancel_all();
    int result = 3;
    assert_int_equal(next_of(&group, &result), -ECANCELED);
    assert_int_equal(result, 3);
    assert_int_equal(next_of(&group, &result), 0);
}

/* ---- Handles ----------------------------------------------------------------------------------------------------- */

static void handle_puts_its_task_into_the_group(void **state)
{
    (void)state;
    gate gates[2] = { 0 };
    acc_group group = { 0 };
    acc_group_add(&group, acc_box_of_task(acc_box_spawn(pass(&gates[0], 4))));
    acc_group_add(&group, acc_box_of_task(acc_box_spawn(pass(&gates[1], 5))));
    run_for_a_while();
    open_gate(&gates[1]);
    int result = 0;
    assert_int_equal(next_of(&group, &result), 1);
    assert_int_equal(result, 5);
    acc_group_cancel(&group);
    assert_int_equal(gates[0].drops, 1);
}

static void handle_of_a_finished_task_is_done_at_once(void **state)
{
    (void)state;
    gate gate = { .open = true };
    acc_group group = { 0 };
    acc_future handle = acc_box_of_task(acc_box_spawn(pass(&gate, 4)));
    run_for_a_while();
    acc_group_add(&group, acc_box_move(&handle));
    assert_int_equal(acc_group_running(&group), 0);
    int result = 0;
    assert_int_equal(next_of(&group, &result), 1);
    assert_int_equal(result, 4);
}

static void future_that_was_polled_keeps_its_value(void **state)
{
    (void)state;
    gate gate = { 0 };
    acc_group group = { 0 };
    acc_future box = pass(&gate, 4);
    counting_waker waker = new_counting_waker();
    assert_int_equal(acc_box_poll(box, &(acc_context){ &waker.waker }), ACC_PENDING);
    acc_group_add(&group, box);
    run_for_a_while();
    open_gate(&gate);
    int result = 0;
    assert_int_equal(next_of(&group, &result), 1);
    assert_int_equal(result, 4);
}

static void add_null(void)
{
    acc_group group = { 0 };
    acc_group_add(&group, NULL);
}

static void adding_null_ends_the_program(void **state)
{
    (void)state;
    assert_aborts(add_null, "acc: added a null future to a group");
}

static void many_tasks_come_and_go(void **state)
{
    (void)state;
    enum { MANY = 20000 };
    gate gate = { .open = true };
    acc_group group = { 0 };
    long sum = 0;
    for (int i = 0; i < MANY; i++)
        acc_group_add(&group, pass(&gate, i));
    int result, count = 0;
    while (next_of(&group, &result) > 0) {
        sum += result;
        count++;
    }
    assert_int_equal(count, MANY);
    assert_true(sum == (long)MANY * (MANY - 1) / 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(empty_group_has_nothing_to_wait_for),
        cmocka_unit_test(next_gives_the_results_in_the_order_of_ending),
        cmocka_unit_test(member_that_is_a_handle_gives_the_result_of_its_task),
        cmocka_unit_test(results_stay_after_wait),
        cmocka_unit_test(forgetful_group_keeps_no_results),
        cmocka_unit_test(two_tasks_may_wait_for_one_group),
        cmocka_unit_test(task_that_waits_for_all_is_not_woken_by_each),
        cmocka_unit_test(losing_a_race_loses_nothing),
        cmocka_unit_test(cancelling_drops_the_newest_first),
        cmocka_unit_test(cancelled_group_can_be_used_again),
        cmocka_unit_test(who_waits_for_a_cancelled_group_goes_on),
        cmocka_unit_test(member_may_cancel_its_group),
        cmocka_unit_test(drop_may_add_to_the_group),
        cmocka_unit_test(drop_may_cancel_the_group),
        cmocka_unit_test(tasks_cancelled_from_elsewhere_say_so),
        cmocka_unit_test(handle_puts_its_task_into_the_group),
        cmocka_unit_test(handle_of_a_finished_task_is_done_at_once),
        cmocka_unit_test(future_that_was_polled_keeps_its_value),
        cmocka_unit_test(adding_null_ends_the_program),
        cmocka_unit_test(many_tasks_come_and_go),
    };
    return cmocka_run_group_tests_name("groups", tests, bound_time, NULL);
}
