/* boxes.c: the promises about allocated futures: acc_box_new and its kin (acc/future.h). */
#include "support.h"

#include <errno.h>
#include <pthread.h>
#include <unistd.h>

static int take_int(acc_future *place)
{
    int value = 0;
    acc_box_take(place, &value, sizeof value, 1);
    return value;
}

static int block_on_int(acc_future box)
{
    int value = 0;
    acc_box_block_on(box, &value, sizeof value, 1);
    return value;
}

static void box_runs_nothing_until_it_is_polled(void **state)
{
    (void)state;
    gate gate = { .open = true };
    acc_future box = pass(&gate, 1);
    run_for_a_while();
    assert_int_equal(gate.polls, 0);
    acc_box_cancel(&box);
    assert_null(box);
    assert_int_equal(gate.polls, 0);
    assert_int_equal(gate.drops, 0);
}

static void box_gives_its_value_and_is_gone(void **state)
{
    (void)state;
    gate gate = { .open = true };
    acc_future box = pass(&gate, 42);
    counting_waker waker = new_counting_waker();
    acc_context cx = { .waker = &waker.waker };
    assert_int_equal(acc_box_poll(box, &cx), ACC_READY);
    assert_int_equal(take_int(&box), 42);
    assert_null(box);
}

static void box_that_is_done_is_not_polled_again(void **state)
{
    (void)state;
    gate gate = { .open = true };
    acc_future box = pass(&gate, 42);
    counting_waker waker = new_counting_waker();
    acc_context cx = { .waker = &waker.waker };
    assert_int_equal(acc_box_poll(box, &cx), ACC_READY);
    assert_int_equal(acc_box_poll(box, &cx), ACC_READY);
    assert_int_equal(gate.polls, 1);
    acc_box_cancel(&box);
    assert_int_equal(gate.drops, 0);
}

static void box_that_need_not_wait_needs_no_waker(void **state)
{
    (void)state;
    gate gate = { .open = true };
    acc_future box = pass(&gate, 42);
    assert_int_equal(acc_box_poll(box, &(acc_context){ NULL }), ACC_READY);
    assert_int_equal(take_int(&box), 42);
}

static void value_may_be_forgotten(void **state)
{
    (void)state;
    gate gate = { .open = true };
    acc_box_block_on(pass(&gate, 42), NULL, sizeof(int), 1);
    acc_box_block_on(pass(&gate, 42), NULL, 0, 0);
    assert_int_equal(gate.polls, 2);
}

static void block_on_gives_the_value(void **state)
{
    (void)state;
    gate gate = { .open = true };
    assert_int_equal(block_on_int(pass(&gate, 7)), 7);
}

static void block_on_a_box_that_is_done_gives_the_value(void **state)
{
    (void)state;
    gate gate = { .open = true };
    acc_future box = pass(&gate, 7);
    counting_waker waker = new_counting_waker();
    assert_int_equal(acc_box_poll(box, &(acc_context){ &waker.waker }), ACC_READY);
    assert_int_equal(block_on_int(acc_box_move(&box)), 7);
    assert_null(box);
}

static void cancelling_drops_what_waits(void **state)
{
    (void)state;
    gate gate = { 0 };
    acc_future box = pass(&gate, 1);
    counting_waker waker = new_counting_waker();
    assert_int_equal(acc_box_poll(box, &(acc_context){ &waker.waker }), ACC_PENDING);
    acc_box_cancel(&box);
    assert_null(box);
    assert_int_equal(gate.drops, 1);
    acc_box_cancel(&box);
}

static void only_handles_are_cancelled_ones(void **state)
{
    (void)state;
    gate gate = { 0 };
    acc_future box = pass(&gate, 1);
    assert_int_equal(acc_box_cancelled(box), 0);
    acc_box_cancel(&box);
    assert_int_equal(acc_box_cancelled(box), 0);
}

/* ---- Large results ----------------------------------------------------------------------------------------------- */

struct large {
    _Alignas(32) char text[96];
};

struct large__future {
    struct large *result;
};

static acc_poll large__poll(struct large__future *self, acc_context *cx)
{
    (void)cx;
    assert_int_equal((uintptr_t)self->result % _Alignof(struct large), 0);
    strcpy(self->result->text, "a large result");
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
    .result_size = sizeof(struct large),
    .poll = large__poll_erased,
    .drop = large__drop_erased,
};

static acc_future new_large(void)
{
    acc_future box = acc_box_new(&large__type);
    memset(acc_box_inside(box), 0, sizeof(struct large__future));       /* what an init does */
    return box;
}

static void large_result_has_its_place(void **state)
{
    (void)state;
    struct large result;
    acc_box_block_on(new_large(), &result, sizeof result, 0);
    assert_string_equal(result.text, "a large result");
}

static void large_result_survives_the_spawn(void **state)
{
    (void)state;
    struct large result;
    acc_box_block_on(acc_box_of_task(acc_box_spawn(new_large())), &result, sizeof result, 0);
    assert_string_equal(result.text, "a large result");
}

static void large_result_of_a_box_that_was_polled_survives_the_spawn(void **state)
{
    (void)state;
    struct large result;
    acc_future box = new_large();
    counting_waker waker = new_counting_waker();
    assert_int_equal(acc_box_poll(box, &(acc_context){ &waker.waker }), ACC_READY);
    acc_box_block_on(acc_box_of_task(acc_box_spawn(box)), &result, sizeof result, 0);
    assert_string_equal(result.text, "a large result");
}

/* ---- Who polls it ------------------------------------------------------------------------------------------------ */

/* A task that polls a box a number of times, and ends without it. */
typedef struct visitor {
    acc_future box;
    int polls;
} visitor;

static acc_poll visit(void *data, acc_context *cx)
{
    visitor *self = data;
    assert_int_equal(acc_box_poll(self->box, cx), ACC_PENDING);
    if (--self->polls == 0)
        return ACC_READY;
    acc_wake(cx->waker);
    return ACC_PENDING;
}

static void box_outlives_the_task_that_polled_it(void **state)
{
    (void)state;
    gate gate = { 0 };
    visitor visitor = { .box = pass(&gate, 5), .polls = 2 };
    spawn(visit, NULL, &visitor);
    run_for_a_while();
    assert_int_equal(visitor.polls, 0);
    open_gate(&gate);               /* wakes the task that is gone */
    run_for_a_while();
    assert_int_equal(block_on_int(visitor.box), 5);
}

static void another_task_is_woken_after_it_polled_the_box(void **state)
{
    (void)state;
    gate gate = { 0 };
    visitor first = { .box = pass(&gate, 5), .polls = 1 };
    spawn(visit, NULL, &first);
    run_for_a_while();
    acc_future handle = acc_box_of_task(acc_box_spawn(first.box));
    run_for_a_while();
    assert_int_equal(gate.polls, 2);
    open_gate(&gate);
    assert_int_equal(block_on_int(handle), 5);
}

static void box_of_a_finished_task_can_be_cancelled(void **state)
{
    (void)state;
    gate gate = { 0 };
    visitor visitor = { .box = pass(&gate, 5), .polls = 1 };
    spawn(visit, NULL, &visitor);
    run_for_a_while();
    acc_box_cancel(&visitor.box);
    assert_int_equal(gate.drops, 1);
}

static void *wake_it(void *data)
{
    acc_wake(data);
    return NULL;
}

/* The thread wakes at an unknown moment: before, during or after the end of the task. */
static void thread_may_wake_the_task_that_is_gone(void **state)
{
    (void)state;
    for (int i = 0; i < 200; i++) {
        gate gate = { 0 };
        visitor visitor = { .box = pass(&gate, 5), .polls = 3 };
        spawn(visit, NULL, &visitor);
        while (!gate.waker)
            run_for_a_while();
        pthread_t thread;
        assert_int_equal(pthread_create(&thread, NULL, wake_it, gate.waker), 0);
        run_for_a_while();
        assert_int_equal(pthread_join(thread, NULL), 0);
        acc_box_cancel(&visitor.box);
        run_for_a_while();
    }
    cancel_all();
}

/* ---- Spawning ---------------------------------------------------------------------------------------------------- */

static void box_becomes_a_task(void **state)
{
    (void)state;
    gate gate = { 0 };
    acc_box_spawn(pass(&gate, 1));
    assert_int_equal(gate.polls, 0);
    run_for_a_while();
    assert_int_equal(gate.polls, 1);
    cancel_all();
    assert_int_equal(gate.drops, 1);
}

static void box_that_was_polled_becomes_a_task(void **state)
{
    (void)state;
    gate gate = { 0 };
    acc_future box = pass(&gate, 9);
    counting_waker waker = new_counting_waker();
    assert_int_equal(acc_box_poll(box, &(acc_context){ &waker.waker }), ACC_PENDING);
    acc_future handle = acc_box_of_task(acc_box_spawn(box));
    run_for_a_while();
    open_gate(&gate);
    assert_int_equal(waker.wakes, 0);
    assert_int_equal(block_on_int(handle), 9);
}

static void box_that_is_done_becomes_a_task(void **state)
{
    (void)state;
    gate gate = { .open = true };
    acc_future box = pass(&gate, 9);
    counting_waker waker = new_counting_waker();
    assert_int_equal(acc_box_poll(box, &(acc_context){ &waker.waker }), ACC_READY);
    assert_int_equal(block_on_int(acc_box_of_task(acc_box_spawn(box))), 9);
    assert_int_equal(gate.polls, 1);
}

/* ---- Calls through pointers -------------------------------------------------------------------------------------- */

/* As generated code declares them. */
ssize_t acc_read(int fd, void *buf, size_t len);
int acc_blocking(int (*function)(void *), void *argument);
void acc_yield(void);
void acc_sleep(int64_t duration);

static void operations_can_be_called_through_pointers(void **state)
{
    (void)state;
    ssize_t (*io)(int, void *, size_t) = acc_read;
    void (*turn)(void) = acc_yield;
    int ends[2];
    make_pipe(ends);
    assert_int_equal(write(ends[1], "abc", 3), 3);
    char buffer[8];
    io(ends[0], buffer, sizeof buffer);
    ssize_t count = 0;
    acc_box_block_on(acc_box_given(), &count, sizeof count, 1);
    assert_int_equal(count, 3);
    turn();
    acc_box_block_on(acc_box_given(), NULL, 0, 0);
    assert_null(acc_box_given());
    close(ends[0]);
    close(ends[1]);
}

static int add_one(void *number)
{
    return *(int *)number + 1;
}

static void what_is_given_keeps_its_arguments(void **state)
{
    (void)state;
    int (*call)(int (*)(void *), void *) = acc_blocking;
    int number = 41;
    call(add_one, &number);
    assert_int_equal(block_on_int(acc_box_given()), 42);
}

static void future_that_nobody_took_is_released(void **state)
{
    (void)state;
    acc_sleep(ACC_S);
    acc_sleep(ACC_S);
    acc_future box = acc_box_given();
    acc_box_cancel(&box);
    assert_null(acc_box_given());
}

/* ---- Mistakes ---------------------------------------------------------------------------------------------------- */

static void await_null(void)
{
    acc_box_block_on(NULL, NULL, 0, 0);
}

static void spawn_null(void)
{
    acc_box_spawn(NULL);
}

static acc_future itself;

static acc_poll poll_itself(void *data, acc_context *cx)
{
    (void)data;
    return acc_box_poll(itself, cx);
}

static acc_poll cancel_itself(void *data, acc_context *cx)
{
    (void)data;
    (void)cx;
    acc_box_cancel(&itself);
    return ACC_PENDING;
}

static acc_poll spawn_itself(void *data, acc_context *cx)
{
    (void)data;
    (void)cx;
    acc_box_spawn(itself);
    return ACC_PENDING;
}

static void block_on_closure(acc_poll (*poll)(void *, acc_context *))
{
    itself = acc_box_new(&closure__type);
    *(struct closure__future *)acc_box_inside(itself) = (struct closure__future){ .poll = poll };
    acc_box_block_on(itself, NULL, 0, 0);
}

static void await_itself(void)
{
    block_on_closure(poll_itself);
}

static void cancel_while_it_runs(void)
{
    block_on_closure(cancel_itself);
}

static void spawn_while_it_runs(void)
{
    block_on_closure(spawn_itself);
}

static void take_before_it_is_done(void)
{
    gate gate = { .open = false };
    acc_future box = pass(&gate, 1);
    (void)take_int(&box);
}

static void read_before_it_is_done(void)
{
    gate gate = { .open = false };
    int value;
    acc_box_read(pass(&gate, 1), &value, sizeof value, 1);
}

static void read_wrong_size(void)
{
    gate gate = { .open = true };
    char large[32];
    acc_box_block_on(pass(&gate, 1), large, sizeof large, 0);
}

static void mistakes_end_the_program_with_a_message(void **state)
{
    (void)state;
    assert_aborts(await_null, "acc: awaited a null future");
    assert_aborts(spawn_null, "acc: spawned a null future");
    assert_aborts(await_itself, "acc: a future awaits itself");
    assert_aborts(cancel_while_it_runs, "acc: a future was cancelled while it runs");
    assert_aborts(spawn_while_it_runs, "acc: a future spawns itself");
    assert_aborts(take_before_it_is_done, "acc: the value of a future was taken before it was done");
    assert_aborts(read_before_it_is_done, "acc: the value of a future was read before it was done");
    assert_aborts(read_wrong_size, "acc: the value of a future was read as one of another size");
    assert_aborts(acc_awaited_cancelled, "acc: a future was awaited after acc_cancel");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(box_runs_nothing_until_it_is_polled),
        cmocka_unit_test(box_gives_its_value_and_is_gone),
        cmocka_unit_test(box_that_is_done_is_not_polled_again),
        cmocka_unit_test(box_that_need_not_wait_needs_no_waker),
        cmocka_unit_test(value_may_be_forgotten),
        cmocka_unit_test(block_on_gives_the_value),
        cmocka_unit_test(block_on_a_box_that_is_done_gives_the_value),
        cmocka_unit_test(cancelling_drops_what_waits),
        cmocka_unit_test(only_handles_are_cancelled_ones),
        cmocka_unit_test(large_result_has_its_place),
        cmocka_unit_test(large_result_survives_the_spawn),
        cmocka_unit_test(large_result_of_a_box_that_was_polled_survives_the_spawn),
        cmocka_unit_test(box_outlives_the_task_that_polled_it),
        cmocka_unit_test(another_task_is_woken_after_it_polled_the_box),
        cmocka_unit_test(box_of_a_finished_task_can_be_cancelled),
        cmocka_unit_test(thread_may_wake_the_task_that_is_gone),
        cmocka_unit_test(box_becomes_a_task),
        cmocka_unit_test(box_that_was_polled_becomes_a_task),
        cmocka_unit_test(box_that_is_done_becomes_a_task),
        cmocka_unit_test(operations_can_be_called_through_pointers),
        cmocka_unit_test(what_is_given_keeps_its_arguments),
        cmocka_unit_test(future_that_nobody_took_is_released),
        cmocka_unit_test(mistakes_end_the_program_with_a_message),
    };
    return cmocka_run_group_tests_name("boxes", tests, bound_time, NULL);
}
