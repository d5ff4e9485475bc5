/* blocking.c: the promises about acc_blocking: on another thread, one result, and nothing of a dropped future is
 * touched. */
#include "support.h"

#include <errno.h>
#include <pthread.h>
#include <stdatomic.h>
#include <unistd.h>

static int plus_one(void *argument)
{
    return *(int *)argument + 1;
}

static void function_gives_its_result(void **state)
{
    (void)state;
    int number = 41;
    assert_int_equal(AWAIT(acc_blocking, plus_one, &number), 42);
    number = -3;
    assert_int_equal(AWAIT(acc_blocking, plus_one, &number), -2);
}

static pthread_t seen_thread;

static int see_thread(void *argument)
{
    (void)argument;
    seen_thread = pthread_self();
    return 0;
}

static void function_runs_on_another_thread(void **state)
{
    (void)state;
    assert_int_equal(AWAIT(acc_blocking, see_thread, NULL), 0);
    assert_false(pthread_equal(seen_thread, pthread_self()));
}

/* A function that blocks until it is let go. */
typedef struct latch {
    pthread_mutex_t lock;
    pthread_cond_t changed;
    bool open;
    int inside, left;
} latch;

static latch new_latch(void)
{
    return (latch){ .lock = PTHREAD_MUTEX_INITIALIZER, .changed = PTHREAD_COND_INITIALIZER };
}

static int pass_latch(void *argument)
{
    latch *self = argument;
    pthread_mutex_lock(&self->lock);
    self->inside++;
    pthread_cond_broadcast(&self->changed);
    while (!self->open)
        pthread_cond_wait(&self->changed, &self->lock);
    self->left++;
    pthread_cond_broadcast(&self->changed);
    pthread_mutex_unlock(&self->lock);
    return 7;
}

static void open_latch(latch *self)
{
    pthread_mutex_lock(&self->lock);
    self->open = true;
    pthread_cond_broadcast(&self->changed);
    pthread_mutex_unlock(&self->lock);
}

static void wait_inside(latch *self, int count)
{
    pthread_mutex_lock(&self->lock);
    while (self->inside < count)
        pthread_cond_wait(&self->changed, &self->lock);
    pthread_mutex_unlock(&self->lock);
}

static void wait_left(latch *self, int count)
{
    pthread_mutex_lock(&self->lock);
    while (self->left < count)
        pthread_cond_wait(&self->changed, &self->lock);
    pthread_mutex_unlock(&self->lock);
}

static void tasks_run_while_a_function_blocks(void **state)
{
    (void)state;
    latch one = new_latch();
    operation blocked;
    START(&blocked, acc_blocking, pass_latch, &one);
    run_for_a_while();
    wait_inside(&one, 1);
    int number = 1;
    assert_int_equal(AWAIT(acc_blocking, plus_one, &number), 2);
    assert_false(blocked.done);
    open_latch(&one);
    finish(&blocked, NULL);
    assert_int_equal(blocked.result, 7);
    assert_int_equal(blocked.polls, 2);
}

static void functions_block_at_the_same_time(void **state)
{
    (void)state;
    latch all = new_latch();
    operation blocked[8];
    for (int i = 0; i < 8; i++)
        START(&blocked[i], acc_blocking, pass_latch, &all);
    run_for_a_while();
    wait_inside(&all, 8);
    open_latch(&all);
    finish(&blocked[0], &blocked[1], &blocked[2], &blocked[3], &blocked[4], &blocked[5], &blocked[6], &blocked[7],
           NULL);
    for (int i = 0; i < 8; i++)
        assert_int_equal(blocked[i].result, 7);
}

static void dropped_call_goes_on_and_touches_nothing(void **state)
{
    (void)state;
    latch one = new_latch();
    counting_waker *waker = malloc(sizeof *waker);
    *waker = new_counting_waker();
    struct acc_blocking__future *call = malloc(sizeof *call);
    acc_blocking__init(call, pass_latch, &one);
    assert_int_equal(acc_blocking__poll(call, &(acc_context){ &waker->waker }), ACC_PENDING);
    wait_inside(&one, 1);
    acc_blocking__drop(call);
    assert_int_equal(waker->wakes, 0);
    free(call);
    free(waker);        /* a use of either is the sanitizer's to find */
    open_latch(&one);
    wait_left(&one, 1);
}

enum { POOL = 64 };

static atomic_int calls;

static int count_call(void *argument)
{
    (void)argument;
    return ++calls;
}

static void call_dropped_in_line_is_never_made(void **state)
{
    (void)state;
    latch all = new_latch();
    static operation blocked[POOL];
    for (int i = 0; i < POOL; i++)
        START(&blocked[i], acc_blocking, pass_latch, &all);
    run_for_a_while();
    wait_inside(&all, POOL);            /* every thread has something to do */
    counting_waker waker = new_counting_waker();
    acc_context cx = { &waker.waker };
    struct acc_blocking__future dropped;
    operation waiting;
    acc_blocking__init(&dropped, count_call, NULL);
    assert_int_equal(acc_blocking__poll(&dropped, &cx), ACC_PENDING);
    START(&waiting, acc_blocking, count_call, NULL);
    run_for_a_while();
    assert_int_equal(calls, 0);
    acc_blocking__drop(&dropped);
    open_latch(&all);
    finish(&waiting, NULL);
    assert_int_equal(waiting.result, 1);
    for (int i = 0; i < POOL; i += 8)
        finish(&blocked[i], &blocked[i + 1], &blocked[i + 2], &blocked[i + 3], &blocked[i + 4], &blocked[i + 5],
               &blocked[i + 6], &blocked[i + 7], NULL);
    assert_int_equal(calls, 1);
    assert_int_equal(waker.wakes, 0);
}

static void finished_call_can_be_dropped(void **state)
{
    (void)state;
    counting_waker waker = new_counting_waker();
    latch one = new_latch();
    open_latch(&one);
    struct acc_blocking__future call;
    acc_blocking__init(&call, pass_latch, &one);
    acc_blocking__drop(&call);          /* not started */
    acc_blocking__init(&call, pass_latch, &one);
    assert_int_equal(acc_blocking__poll(&call, &(acc_context){ &waker.waker }), ACC_PENDING);
    wait_left(&one, 1);
    usleep(1000);
    acc_blocking__drop(&call);          /* most likely finished, and not polled since */
    acc_blocking__drop(&call);
}

static void many_calls(void **state)
{
    (void)state;
    calls = 0;
    static operation many[1000];
    for (int i = 0; i < 1000; i++)
        START(&many[i], acc_blocking, count_call, NULL);
    for (int i = 0; i < 1000; i++)
        finish(&many[i], NULL);
    assert_int_equal(calls, 1000);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(function_gives_its_result),
        cmocka_unit_test(function_runs_on_another_thread),
        cmocka_unit_test(tasks_run_while_a_function_blocks),
        cmocka_unit_test(functions_block_at_the_same_time),
        cmocka_unit_test(dropped_call_goes_on_and_touches_nothing),
        cmocka_unit_test(call_dropped_in_line_is_never_made),
        cmocka_unit_test(finished_call_can_be_dropped),
        cmocka_unit_test(many_calls),
    };
    return cmocka_run_group_tests_name("blocking", tests, bound_time, NULL);
}
