/* tasks.c: the promises about tasks: when they are polled, in which order, where their future stands, when they end. */
#include "support.h"

#include <stdint.h>

/* ---- Order ------------------------------------------------------------------------------------------------------- */

static char order[64];

static void note(char what)
{
    size_t length = strlen(order);
    assert_true(length + 1 < sizeof order);
    order[length] = what;
    order[length + 1] = '\0';
}

static int start_order(void **state)
{
    (void)state;
    order[0] = '\0';
    return 0;
}

static acc_poll note_and_end(void *data, acc_context *cx)
{
    (void)cx;
    note(*(char *)data);
    return ACC_READY;
}

static void ready_queue_is_first_in_first_out(void **state)
{
    (void)state;
    spawn(note_and_end, NULL, "a");
    spawn(note_and_end, NULL, "b");
    spawn(note_and_end, NULL, "c");
    block_on(note_and_end, "d");
    assert_string_equal(order, "abcd");
}

static acc_poll spawn_two_and_note(void *data, acc_context *cx)
{
    (void)cx;
    spawn(note_and_end, NULL, "x");
    spawn(note_and_end, NULL, "y");
    note(*(char *)data);
    return ACC_READY;
}

static void spawned_task_is_first_polled_after_the_current_poll(void **state)
{
    (void)state;
    spawn(spawn_two_and_note, NULL, "a");
    run_for_a_while();
    assert_string_equal(order, "axy");
}

typedef struct taking_turns {
    char name;
    int turns;
    struct acc_yield__future yield;
    bool yielding;
} taking_turns;

static acc_poll take_turns(void *data, acc_context *cx)
{
    taking_turns *self = data;
    for (;;) {
        if (self->yielding && acc_yield__poll(&self->yield, cx) == ACC_PENDING)
            return ACC_PENDING;
        if (self->turns-- == 0)
            return ACC_READY;
        note(self->name);
        acc_yield__init(&self->yield);
        self->yielding = true;
    }
}

static void yield_goes_to_the_back_of_the_queue(void **state)
{
    (void)state;
    taking_turns a = { .name = 'a', .turns = 3 }, b = { .name = 'b', .turns = 3 };
    spawn(take_turns, NULL, &a);
    spawn(take_turns, NULL, &b);
    run_for_a_while();
    assert_string_equal(order, "ababab");
}

static acc_waker *kept_waker;

static acc_poll keep_waker(void *data, acc_context *cx)
{
    note(*(char *)data);
    if (kept_waker) {
        kept_waker = NULL;
        return ACC_READY;
    }
    kept_waker = cx->waker;
    return ACC_PENDING;
}

static void woken_tasks_run_in_the_order_of_their_wakes(void **state)
{
    (void)state;
    spawn(keep_waker, NULL, "w");
    run_for_a_while();
    spawn(note_and_end, NULL, "a");
    acc_wake(kept_waker);
    spawn(note_and_end, NULL, "b");
    run_for_a_while();
    assert_string_equal(order, "wawb");
}

/* ---- Wakes ------------------------------------------------------------------------------------------------------- */

typedef struct counted {
    int polls, wakes_in_poll, last_poll;
    acc_waker *waker;
} counted;

static acc_poll count_polls(void *data, acc_context *cx)
{
    counted *self = data;
    self->waker = cx->waker;
    for (int i = 0; i < self->wakes_in_poll; i++)
        acc_wake(cx->waker);
    return ++self->polls == self->last_poll ? ACC_READY : ACC_PENDING;
}

static void task_is_polled_only_when_woken(void **state)
{
    (void)state;
    counted task = { .last_poll = 2 };
    spawn(count_polls, NULL, &task);
    run_for_a_while();
    assert_int_equal(task.polls, 1);
    acc_wake(task.waker);
    run_for_a_while();
    assert_int_equal(task.polls, 2);
}

static void two_wakes_are_one_poll(void **state)
{
    (void)state;
    counted task = { .last_poll = 3 };
    spawn(count_polls, NULL, &task);
    run_for_a_while();
    acc_wake(task.waker);
    acc_wake(task.waker);
    acc_wake(task.waker);
    run_for_a_while();
    assert_int_equal(task.polls, 2);
    acc_wake(task.waker);
    run_for_a_while();
    assert_int_equal(task.polls, 3);
}

static void wake_during_a_poll_is_not_lost(void **state)
{
    (void)state;
    counted task = { .wakes_in_poll = 1, .last_poll = 5 };
    spawn(count_polls, NULL, &task);
    run_for_a_while();
    assert_int_equal(task.polls, 5);
}

static void wakes_during_a_poll_are_one_poll(void **state)
{
    (void)state;
    counted task = { .wakes_in_poll = 3, .last_poll = 100 };
    spawn(count_polls, NULL, &task);
    for (int i = 1; i <= 3; i++) {
        struct acc_yield__future yield;
        acc_yield__init(&yield);
        acc_block_on_future(&yield, &acc_yield__type);
    }
    /* Each block_on polls the yield twice, and between the two the task once. */
    assert_true(task.polls >= 3 && task.polls <= 6);
    cancel_all();
}

static void task_that_wakes_itself_in_its_last_poll_is_not_polled_again(void **state)
{
    (void)state;
    counted task = { .wakes_in_poll = 2, .last_poll = 1 };
    spawn(count_polls, NULL, &task);
    run_for_a_while();
    assert_int_equal(task.polls, 1);
}

/* ---- Memory ------------------------------------------------------------------------------------------------------ */

struct aligned__future {
    _Alignas(64) char vector[64];
    bool *checked;
};

static acc_poll aligned__poll(struct aligned__future *self, acc_context *cx)
{
    (void)cx;
    assert_int_equal((uintptr_t)self % 64, 0);
    *self->checked = true;
    return ACC_READY;
}

static void aligned__drop(struct aligned__future *self)
{
    (void)self;
}

ACC_ERASE(aligned)

static const acc_future_type aligned__type = {
    .name = "aligned",
    .size = sizeof(struct aligned__future),
    .alignment = _Alignof(struct aligned__future),
    .poll = aligned__poll_erased,
    .drop = aligned__drop_erased,
};

static void future_of_a_task_stands_at_its_own_alignment(void **state)
{
    (void)state;
    bool checked[10] = { false };
    for (int i = 0; i < 10; i++) {
        struct aligned__future *future = acc_task_new(&aligned__type);
        future->checked = &checked[i];
        acc_task_start(future);
    }
    run_for_a_while();
    for (int i = 0; i < 10; i++)
        assert_true(checked[i]);
}

struct large__future {
    struct large_result {
        char bytes[300];
    } *result;
    int *seen;
};

static acc_poll large__poll(struct large__future *self, acc_context *cx)
{
    (void)cx;
    memset(self->result, 'r', sizeof *self->result);
    *self->seen += self->result->bytes[299] == 'r';
    return ACC_READY;
}

static void large__drop(struct large__future *self)
{
    (void)self;
}

ACC_ERASE(large)

static const acc_future_type large__type = {
    .name = "large",
    .size = sizeof(struct large__future),
    .alignment = _Alignof(struct large__future),
    .result = offsetof(struct large__future, result),
    .result_size = sizeof(struct large_result),
    .poll = large__poll_erased,
    .drop = large__drop_erased,
};

static void task_has_room_for_a_large_result(void **state)
{
    (void)state;
    int seen = 0;
    struct large__future *future = acc_task_new(&large__type);
    assert_non_null(future->result);
    future->seen = &seen;
    acc_task_start(future);
    future = acc_task_new(&large__type);
    *future = (struct large__future){ .seen = &seen };      /* an init that clears all */
    acc_task_start(future);
    run_for_a_while();
    assert_int_equal(seen, 2);
}

static void frames_have_their_size_and_alignment(void **state)
{
    (void)state;
    static const size_t sizes[] = { 1, 8, 24, 25, 56, 100, 1000, 1008, 1024, 5000, 100000 };
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        for (size_t alignment = 1; alignment <= 128; alignment *= 2) {
            void *frames[3];
            for (int j = 0; j < 3; j++) {
                frames[j] = acc_frame_new(sizes[i], alignment);
                assert_int_equal((uintptr_t)frames[j] % alignment, 0);
                memset(frames[j], j, sizes[i]);
            }
            for (int j = 0; j < 3; j++) {
                assert_int_equal(((char *)frames[j])[sizes[i] - 1], j);
                acc_frame_free(frames[j], sizes[i], alignment);
            }
        }
    }
    acc_frame_free(NULL, 8, 8);
}

static acc_poll count_and_end(void *data, acc_context *cx)
{
    (void)cx;
    ++*(int *)data;
    return ACC_READY;
}

static void many_tasks_come_and_go(void **state)
{
    (void)state;
    int ended = 0;
    for (int round = 1; round <= 3; round++) {
        for (int i = 0; i < 100000; i++)
            spawn(count_and_end, NULL, &ended);
        run_for_a_while();
        assert_int_equal(ended, round * 100000);
    }
}

/* ---- acc_block_on ------------------------------------------------------------------------------------------------ */

static void tasks_go_on_in_the_next_block_on(void **state)
{
    (void)state;
    taking_turns task = { .name = 't', .turns = 2 };
    spawn(take_turns, NULL, &task);
    block_on(note_and_end, "1");
    block_on(note_and_end, "2");
    run_for_a_while();
    assert_string_equal(order, "t1t2");
}

static void block_on_returns_as_soon_as_its_future_is_done(void **state)
{
    (void)state;
    block_on(spawn_two_and_note, "a");
    assert_string_equal(order, "a");
    run_for_a_while();
    assert_string_equal(order, "axy");
}

static acc_poll block_inside(void *data, acc_context *cx)
{
    (void)cx;
    block_on(note_and_end, data);
    return ACC_READY;
}

static void call_block_on_in_a_task(void)
{
    block_on(block_inside, "1");
}

static void block_on_inside_a_task_ends_the_program(void **state)
{
    (void)state;
    assert_aborts(call_block_on_in_a_task, "acc: acc_block_on was called inside a task");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(ready_queue_is_first_in_first_out, start_order),
        cmocka_unit_test_setup(spawned_task_is_first_polled_after_the_current_poll, start_order),
        cmocka_unit_test_setup(yield_goes_to_the_back_of_the_queue, start_order),
        cmocka_unit_test_setup(woken_tasks_run_in_the_order_of_their_wakes, start_order),
        cmocka_unit_test(task_is_polled_only_when_woken),
        cmocka_unit_test(two_wakes_are_one_poll),
        cmocka_unit_test(wake_during_a_poll_is_not_lost),
        cmocka_unit_test(wakes_during_a_poll_are_one_poll),
        cmocka_unit_test(task_that_wakes_itself_in_its_last_poll_is_not_polled_again),
        cmocka_unit_test(future_of_a_task_stands_at_its_own_alignment),
        cmocka_unit_test(task_has_room_for_a_large_result),
        cmocka_unit_test(frames_have_their_size_and_alignment),
        cmocka_unit_test(many_tasks_come_and_go),
        cmocka_unit_test_setup(tasks_go_on_in_the_next_block_on, start_order),
        cmocka_unit_test_setup(block_on_returns_as_soon_as_its_future_is_done, start_order),
        cmocka_unit_test(block_on_inside_a_task_ends_the_program),
    };
    return cmocka_run_group_tests_name("tasks", tests, bound_time, NULL);
}
