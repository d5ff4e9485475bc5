/* handles.c: the promises about the handles of tasks (acc/future.h), and about cancelling a task in each of its
 * states. */
#include "support.h"

#include <errno.h>
#include <pthread.h>

/* A task of a future that waits at the gate, and its handle. */
static struct acc_handle__future start(gate *gate, int number)
{
    struct pass__future *future = acc_task_new(&pass__type);
    pass__init(future, gate, number);
    acc_task_start(future);
    struct acc_handle__future handle;
    acc_handle__init(&handle, future);
    return handle;
}

static int read_int(struct acc_handle__future *handle)
{
    int value = 0;
    acc_handle_read(handle, &value, sizeof value, 1);
    return value;
}

/* ---- Waiting for a task ------------------------------------------------------------------------------------------ */

static void handle_gives_the_value_again_and_again(void **state)
{
    (void)state;
    gate gate = { .open = true };
    struct acc_handle__future handle = start(&gate, 6);
    for (int i = 0; i < 3; i++) {
        acc_block_on_future(&handle, &acc_handle__type);
        assert_int_equal(read_int(&handle), 6);
    }
    assert_false(acc_handle_cancelled(&handle));
    acc_handle__drop(&handle);
}

static void task_is_not_run_by_polling_its_handle(void **state)
{
    (void)state;
    gate gate = { .open = true };
    struct acc_handle__future handle = start(&gate, 6);
    counting_waker waker = new_counting_waker();
    assert_int_equal(acc_handle__poll(&handle, &(acc_context){ &waker.waker }), ACC_PENDING);
    assert_int_equal(gate.polls, 0);
    run_for_a_while();
    assert_int_equal(waker.wakes, 1);
    assert_int_equal(acc_handle__poll(&handle, &(acc_context){ &waker.waker }), ACC_READY);
    acc_handle__drop(&handle);
}

static void last_poller_is_woken(void **state)
{
    (void)state;
    gate gate = { .open = true };
    struct acc_handle__future handle = start(&gate, 6);
    counting_waker first = new_counting_waker(), last = new_counting_waker();
    acc_handle__poll(&handle, &(acc_context){ &first.waker });
    acc_handle__poll(&handle, &(acc_context){ &last.waker });
    run_for_a_while();
    assert_int_equal(first.wakes, 0);
    assert_int_equal(last.wakes, 1);
    acc_handle__drop(&handle);
}

static void dropping_the_handle_leaves_the_task_running(void **state)
{
    (void)state;
    gate gate = { 0 };
    struct acc_handle__future handle = start(&gate, 6);
    counting_waker waker = new_counting_waker();
    acc_handle__poll(&handle, &(acc_context){ &waker.waker });
    run_for_a_while();
    acc_handle__drop(&handle);
    open_gate(&gate);
    run_for_a_while();
    assert_int_equal(gate.polls, 2);
    assert_int_equal(gate.drops, 0);
    assert_int_equal(waker.wakes, 0);
    acc_handle__drop(&handle);      /* once more does nothing */
}

static void handle_may_stand_in_a_box(void **state)
{
    (void)state;
    gate gate = { .open = true };
    int value = 0;
    acc_box_block_on(acc_box_of_task(acc_box_spawn(pass(&gate, 8))), &value, sizeof value, 1);
    assert_int_equal(value, 8);
}

static void spawning_a_handle_gives_its_value(void **state)
{
    (void)state;
    gate gate = { 0 };
    acc_future inner = acc_box_of_task(acc_box_spawn(pass(&gate, 8)));
    acc_future outer = acc_box_of_task(acc_box_spawn(inner));
    run_for_a_while();
    open_gate(&gate);
    int value = 0;
    acc_box_block_on(outer, &value, sizeof value, 1);
    assert_int_equal(value, 8);
}

/* ---- Cancelling a task ------------------------------------------------------------------------------------------- */

static void cancel_and_check(struct acc_handle__future *handle)
{
    acc_handle_cancel(handle);
    assert_true(acc_handle_cancelled(handle));
    acc_block_on_future(handle, &acc_handle__type);
    assert_int_equal(read_int(handle), -ECANCELED);
    acc_handle_cancel(handle);
    acc_handle__drop(handle);
}

static void cancelling_a_task_that_was_never_polled(void **state)
{
    (void)state;
    gate gate = { .open = true };
    struct acc_handle__future handle = start(&gate, 1);
    cancel_and_check(&handle);
    run_for_a_while();
    assert_int_equal(gate.polls, 0);
    assert_int_equal(gate.drops, 0);
}

static void cancelling_a_task_that_waits(void **state)
{
    (void)state;
    gate gate = { 0 };
    struct acc_handle__future handle = start(&gate, 1);
    run_for_a_while();
    cancel_and_check(&handle);
    assert_int_equal(gate.drops, 1);
}

static void cancelling_a_task_that_was_woken(void **state)
{
    (void)state;
    gate gate = { 0 };
    struct acc_handle__future handle = start(&gate, 1);
    run_for_a_while();
    open_gate(&gate);
    cancel_and_check(&handle);
    run_for_a_while();
    assert_int_equal(gate.polls, 1);
    assert_int_equal(gate.drops, 1);
}

static void *wake_it(void *data)
{
    acc_wake(data);
    return NULL;
}

static void cancelling_a_task_that_a_thread_woke(void **state)
{
    (void)state;
    for (int drop_first = 0; drop_first < 2; drop_first++) {
        gate gate = { 0 };
        struct acc_handle__future handle = start(&gate, 1);
        run_for_a_while();
        pthread_t thread;
        assert_int_equal(pthread_create(&thread, NULL, wake_it, gate.waker), 0);
        assert_int_equal(pthread_join(thread, NULL), 0);
        acc_handle_cancel(&handle);
        assert_int_equal(gate.drops, 1);
        if (drop_first)
            acc_handle__drop(&handle);
        run_for_a_while();
        assert_int_equal(gate.polls, 1);
        acc_handle__drop(&handle);
    }
}

static void cancelling_a_finished_task_does_nothing(void **state)
{
    (void)state;
    gate gate = { .open = true };
    struct acc_handle__future handle = start(&gate, 3);
    run_for_a_while();
    acc_handle_cancel(&handle);
    assert_false(acc_handle_cancelled(&handle));
    assert_int_equal(read_int(&handle), 3);
    assert_int_equal(gate.drops, 0);
    acc_handle__drop(&handle);
}

static void cancelling_wakes_who_waits(void **state)
{
    (void)state;
    gate gate = { 0 };
    struct acc_handle__future handle = start(&gate, 1);
    counting_waker waker = new_counting_waker();
    acc_handle__poll(&handle, &(acc_context){ &waker.waker });
    run_for_a_while();
    acc_handle_cancel(&handle);
    assert_int_equal(waker.wakes, 1);
    assert_int_equal(acc_handle__poll(&handle, &(acc_context){ &waker.waker }), ACC_READY);
    acc_handle__drop(&handle);
}

static void cancelling_a_box_with_a_handle_cancels_the_task(void **state)
{
    (void)state;
    gate gate = { 0 };
    acc_future box = acc_box_of_task(acc_box_spawn(pass(&gate, 1)));
    run_for_a_while();
    assert_int_equal(acc_box_cancelled(box), 0);
    acc_box_cancel(&box);
    assert_null(box);
    assert_int_equal(gate.drops, 1);
}

static void end_of_the_program_cancels_a_task_with_a_handle(void **state)
{
    (void)state;
    gate gate = { 0 };
    acc_future box = acc_box_of_task(acc_box_spawn(pass(&gate, 1)));
    run_for_a_while();
    cancel_all();
    assert_int_equal(gate.drops, 1);
    assert_int_equal(acc_box_cancelled(box), 1);
    acc_box_cancel(&box);
}

static void values_of_cancelled_tasks(void **state)
{
    (void)state;
    gate gate = { 0 };
    struct acc_handle__future handle = start(&gate, 1);
    acc_handle_cancel(&handle);
    signed char byte = 1;
    short word = 1;
    long long wide = 1;
    unsigned number = 1;
    char text[5] = "abcd", untouched = 'x';
    acc_handle_read(&handle, &byte, sizeof byte, 1);
    acc_handle_read(&handle, &word, sizeof word, 1);
    acc_handle_read(&handle, &wide, sizeof wide, 1);
    acc_handle_read(&handle, &number, sizeof number, 0);
    acc_handle_read(&handle, text, sizeof text, 0);
    acc_handle_read(&handle, &untouched, 0, 0);
    acc_handle_read(&handle, NULL, sizeof(int), 1);
    assert_int_equal(byte, -ECANCELED);
    assert_int_equal(word, -ECANCELED);
    assert_true(wide == -ECANCELED);
    assert_int_equal(number, 0);
    assert_memory_equal(text, "\0\0\0\0", sizeof text);
    assert_int_equal(untouched, 'x');
    acc_handle__drop(&handle);
}

/* ---- From strange places ----------------------------------------------------------------------------------------- */

/* A task whose polls and drop do something to handles. */
typedef struct actor {
    struct acc_handle__future own, other;
    acc_poll answer;
    acc_waker *waker;
    int polls, drops;
    bool drops_handle;          /* its own, in its drop */
} actor;

static struct acc_handle__future start_closure(acc_poll (*poll)(void *, acc_context *), void (*drop)(void *),
                                               void *data)
{
    struct closure__future *future = acc_task_new(&closure__type);
    *future = (struct closure__future){ poll, drop, data };
    acc_task_start(future);
    struct acc_handle__future handle;
    acc_handle__init(&handle, future);
    return handle;
}

static acc_poll cancel_own(void *data, acc_context *cx)
{
    actor *self = data;
    (void)cx;
    self->polls++;
    acc_handle_cancel(&self->own);
    assert_false(acc_handle_cancelled(&self->own));     /* it runs, so not yet */
    assert_int_equal(self->drops, 0);
    return self->answer;
}

static acc_poll wait(void *data, acc_context *cx)
{
    actor *self = data;
    (void)cx;
    self->polls++;
    return ACC_PENDING;
}

static void count_drop(void *data)
{
    actor *self = data;
    self->drops++;
    if (self->drops_handle)
        acc_handle__drop(&self->own);
}

static void task_that_cancels_itself_is_dropped_after_its_poll(void **state)
{
    (void)state;
    actor self = { .answer = ACC_PENDING };
    self.own = start_closure(cancel_own, count_drop, &self);
    run_for_a_while();
    assert_int_equal(self.polls, 1);
    assert_int_equal(self.drops, 1);
    assert_true(acc_handle_cancelled(&self.own));
    acc_handle__drop(&self.own);
}

static void task_that_cancels_itself_and_finishes_is_not_cancelled(void **state)
{
    (void)state;
    actor self = { .answer = ACC_READY };
    self.own = start_closure(cancel_own, count_drop, &self);
    run_for_a_while();
    assert_int_equal(self.drops, 0);
    assert_false(acc_handle_cancelled(&self.own));
    acc_handle__drop(&self.own);
}

static acc_poll cancel_own_and_let_go(void *data, acc_context *cx)
{
    actor *self = data;
    (void)cx;
    acc_handle_cancel(&self->own);
    acc_handle__drop(&self->own);
    acc_wake(cx->waker);
    return ACC_PENDING;
}

static void task_may_drop_its_own_handle(void **state)
{
    (void)state;
    actor self = { 0 };
    self.own = start_closure(cancel_own_and_let_go, count_drop, &self);
    run_for_a_while();
    assert_int_equal(self.drops, 1);
}

static void task_may_drop_its_own_handle_in_its_drop(void **state)
{
    (void)state;
    actor self = { .drops_handle = true };
    self.own = start_closure(wait, count_drop, &self);
    run_for_a_while();
    acc_handle_cancel(&self.own);
    assert_int_equal(self.drops, 1);
    assert_null(self.own.task);
}

static void cancel_other_in_drop(void *data)
{
    actor *self = data;
    self->drops++;
    acc_handle_cancel(&self->other);
}

static void drop_may_cancel_another_task(void **state)
{
    (void)state;
    gate gate = { 0 };
    actor self = { .other = start(&gate, 1) };
    self.own = start_closure(wait, cancel_other_in_drop, &self);
    run_for_a_while();
    acc_handle_cancel(&self.own);
    assert_int_equal(gate.drops, 1);
    acc_handle__drop(&self.other);
    acc_handle__drop(&self.own);
}

static void tasks_may_cancel_each_other_in_their_drops(void **state)
{
    (void)state;
    actor a = { 0 }, b = { 0 };
    a.own = start_closure(wait, cancel_other_in_drop, &a);
    b.own = start_closure(wait, cancel_other_in_drop, &b);
    a.other = b.own;
    b.other = a.own;
    run_for_a_while();
    acc_handle_cancel(&a.own);
    assert_int_equal(a.drops, 1);
    assert_int_equal(b.drops, 1);
    acc_handle__drop(&a.own);
    acc_handle__drop(&b.own);
}

static void cancel_own_in_drop(void *data)
{
    actor *self = data;
    self->drops++;
    acc_handle_cancel(&self->own);
}

static void cancelling_a_task_while_it_is_dropped_does_nothing(void **state)
{
    (void)state;
    actor self = { 0 };
    self.own = start_closure(wait, cancel_own_in_drop, &self);
    run_for_a_while();
    acc_handle_cancel(&self.own);
    assert_int_equal(self.drops, 1);
    acc_handle__drop(&self.own);
}

/* B waits for A, and A cancels B. */
static acc_poll await_other(void *data, acc_context *cx)
{
    actor *self = data;
    self->polls++;
    return acc_handle__poll(&self->other, cx);
}

static void drop_other_handle(void *data)
{
    actor *self = data;
    self->drops++;
    acc_handle__drop(&self->other);
}

static acc_poll cancel_other(void *data, acc_context *cx)
{
    actor *self = data;
    if (self->polls++ == 0) {
        self->waker = cx->waker;
        return ACC_PENDING;
    }
    acc_handle_cancel(&self->other);
    return self->answer;
}

static void task_may_cancel_the_one_that_waits_for_it(void **state)
{
    (void)state;
    for (int answer = ACC_PENDING; answer <= ACC_READY; answer++) {
        actor a = { .answer = answer }, b = { 0 };
        b.other = start_closure(cancel_other, NULL, &a);
        a.other = start_closure(await_other, drop_other_handle, &b);
        run_for_a_while();
        assert_int_equal(b.polls, 1);
        acc_wake(a.waker);
        run_for_a_while();
        assert_int_equal(b.drops, 1);
        assert_true(acc_handle_cancelled(&a.other));
        acc_handle__drop(&a.other);
        cancel_all();
    }
}

/* ---- Mistakes ---------------------------------------------------------------------------------------------------- */

static void await_dropped(void)
{
    gate gate = { 0 };
    struct acc_handle__future handle = start(&gate, 1);
    acc_handle__drop(&handle);
    acc_block_on_future(&handle, &acc_handle__type);
}

static void awaiting_a_dropped_handle_ends_the_program(void **state)
{
    (void)state;
    assert_aborts(await_dropped, "acc: a future was awaited after acc_cancel");
}

static void dropped_handle_cancels_nothing(void **state)
{
    (void)state;
    gate gate = { 0 };
    struct acc_handle__future handle = start(&gate, 1);
    acc_handle__drop(&handle);
    acc_handle_cancel(&handle);
    assert_int_equal(acc_handle_cancelled(&handle), 0);
    open_gate(&gate);
    run_for_a_while();
    assert_int_equal(gate.polls, 1);
}

static void read_unfinished(void)
{
    gate gate = { 0 };
    struct acc_handle__future handle = start(&gate, 1);
    read_int(&handle);
}

static void read_cancelled_as_three_bytes(void)
{
    gate gate = { 0 };
    struct acc_handle__future handle = start(&gate, 1);
    acc_handle_cancel(&handle);
    acc_handle_read(&handle, (char[3]){ 0 }, 3, 1);
}

static void reading_what_is_not_there_ends_the_program(void **state)
{
    (void)state;
    assert_aborts(read_unfinished, "acc: the value of a task was read before it was done");
    assert_aborts(read_cancelled_as_three_bytes, "acc: an integer of a size that is not known");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(handle_gives_the_value_again_and_again),
        cmocka_unit_test(task_is_not_run_by_polling_its_handle),
        cmocka_unit_test(last_poller_is_woken),
        cmocka_unit_test(dropping_the_handle_leaves_the_task_running),
        cmocka_unit_test(handle_may_stand_in_a_box),
        cmocka_unit_test(spawning_a_handle_gives_its_value),
        cmocka_unit_test(cancelling_a_task_that_was_never_polled),
        cmocka_unit_test(cancelling_a_task_that_waits),
        cmocka_unit_test(cancelling_a_task_that_was_woken),
        cmocka_unit_test(cancelling_a_task_that_a_thread_woke),
        cmocka_unit_test(cancelling_a_finished_task_does_nothing),
        cmocka_unit_test(cancelling_wakes_who_waits),
        cmocka_unit_test(cancelling_a_box_with_a_handle_cancels_the_task),
        cmocka_unit_test(end_of_the_program_cancels_a_task_with_a_handle),
        cmocka_unit_test(values_of_cancelled_tasks),
        cmocka_unit_test(task_that_cancels_itself_is_dropped_after_its_poll),
        cmocka_unit_test(task_that_cancels_itself_and_finishes_is_not_cancelled),
        cmocka_unit_test(task_may_drop_its_own_handle),
        cmocka_unit_test(task_may_drop_its_own_handle_in_its_drop),
        cmocka_unit_test(drop_may_cancel_another_task),
        cmocka_unit_test(tasks_may_cancel_each_other_in_their_drops),
        cmocka_unit_test(cancelling_a_task_while_it_is_dropped_does_nothing),
        cmocka_unit_test(task_may_cancel_the_one_that_waits_for_it),
        cmocka_unit_test(awaiting_a_dropped_handle_ends_the_program),
        cmocka_unit_test(dropped_handle_cancels_nothing),
        cmocka_unit_test(reading_what_is_not_there_ends_the_program),
    };
    return cmocka_run_group_tests_name("handles", tests, bound_time, NULL);
}
