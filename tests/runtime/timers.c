/* timers.c: the promises about time: nobody wakes early, everybody wakes, in the order of time; a dropped sleep is
 * gone. */
#include "support.h"

#include <stdint.h>

#include "../../runtime/core/core.h"

/* ---- The heap ---------------------------------------------------------------------------------------------------- */

enum { MANY = 2000 };

typedef struct timed {
    acc_waker waker;        /* first */
    struct acc_timer timer;
    bool linked;
} timed;

static timed timers[MANY];
static int64_t latest;
static int fired;

static void count_fired(acc_waker *waker)
{
    timed *self = (timed *)(void *)waker;
    assert_true(self->linked);
    assert_true(self->timer.time >= latest);
    latest = self->timer.time;
    self->linked = false;
    fired++;
}

static unsigned next_random(void)
{
    static uint32_t state = 12345;
    state = state * 1664525 + 1013904223;
    return state >> 8;
}

static void start(timed *self, int64_t time)
{
    *self = (timed){ .waker.wake = count_fired, .timer = { .time = time, .waker = &self->waker }, .linked = true };
    acc_timer_start(&self->timer);
}

static void stop(timed *self)
{
    acc_timer_stop(&self->timer);
    self->linked = false;
}

static int64_t earliest(void)
{
    int64_t time = INT64_MAX;
    for (int i = 0; i < MANY; i++)
        if (timers[i].linked && timers[i].timer.time < time)
            time = timers[i].timer.time;
    return time;
}

static void fire_all(void)
{
    latest = INT64_MIN;
    acc_timer_fire(INT64_MAX);
    assert_true(acc_timer_next() == INT64_MAX);
}

static void timers_fire_in_the_order_of_time(void **state)
{
    (void)state;
    for (int i = 0; i < MANY; i++)
        start(&timers[i], next_random() % 1000);
    fired = 0;
    fire_all();
    assert_int_equal(fired, MANY);
}

static void heap_agrees_with_a_search_under_random_use(void **state)
{
    (void)state;
    memset(timers, 0, sizeof timers);
    for (int step = 0; step < 40000; step++) {
        timed *self = &timers[next_random() % MANY];
        if (!self->linked)
            start(self, next_random() % 100000);
        else if (next_random() % 3)
            stop(self);
        if (step % 50 == 0)
            assert_true(acc_timer_next() == earliest());
        if (step % 400 == 0) {
            int64_t now = acc_timer_next();
            latest = INT64_MIN;
            acc_timer_fire(now);
            assert_true(acc_timer_next() > now);
        }
    }
    int left = 0;
    for (int i = 0; i < MANY; i++)
        left += timers[i].linked;
    fired = 0;
    fire_all();
    assert_int_equal(fired, left);
}

static void timers_started_in_any_order_can_be_stopped_in_any_order(void **state)
{
    (void)state;
    for (int shape = 0; shape < 4; shape++) {
        for (int i = 0; i < MANY; i++)
            start(&timers[i], shape & 1 ? i : MANY - i);
        for (int i = 0; i < MANY; i++)
            stop(&timers[shape & 2 ? i : MANY - 1 - i]);
        assert_true(acc_timer_next() == INT64_MAX);
    }
}

static void only_due_timers_fire(void **state)
{
    (void)state;
    memset(timers, 0, sizeof timers);
    start(&timers[0], 10);
    start(&timers[1], 20);
    start(&timers[2], 30);
    fired = 0;
    latest = INT64_MIN;
    acc_timer_fire(9);
    assert_int_equal(fired, 0);
    acc_timer_fire(20);
    assert_int_equal(fired, 2);
    stop(&timers[2]);
    fire_all();
    assert_int_equal(fired, 2);
}

/* ---- acc_sleep --------------------------------------------------------------------------------------------------- */

static void sleep_for(int64_t duration)
{
    struct acc_sleep__future sleep;
    acc_sleep__init(&sleep, duration);
    acc_block_on_future(&sleep, &acc_sleep__type);
}

static void sleep_lasts_at_least_its_duration(void **state)
{
    (void)state;
    static const int64_t durations[] = { 1, 1 * ACC_US, 300 * ACC_US, 2 * ACC_MS, 20 * ACC_MS };
    for (size_t i = 0; i < sizeof durations / sizeof *durations; i++) {
        int64_t before = acc_now();
        sleep_for(durations[i]);
        assert_true(acc_now() - before >= durations[i]);
    }
}

static void sleep_until_wakes_at_or_after_its_time(void **state)
{
    (void)state;
    int64_t time = acc_now() + 5 * ACC_MS;
    struct acc_sleep_until__future sleep;
    acc_sleep_until__init(&sleep, time);
    acc_block_on_future(&sleep, &acc_sleep_until__type);
    assert_true(acc_now() >= time);
}

static void sleep_of_nothing_or_less_is_ready_at_once(void **state)
{
    (void)state;
    static const int64_t durations[] = { 0, -1, INT64_MIN };
    counting_waker waker = new_counting_waker();
    acc_context cx = { &waker.waker };
    for (size_t i = 0; i < sizeof durations / sizeof *durations; i++) {
        struct acc_sleep__future sleep;
        acc_sleep__init(&sleep, durations[i]);
        assert_int_equal(acc_sleep__poll(&sleep, &cx), ACC_READY);
    }
    struct acc_sleep_until__future past;
    acc_sleep_until__init(&past, acc_now() - 1);
    assert_int_equal(acc_sleep_until__poll(&past, &cx), ACC_READY);
}

static void sleep_of_the_longest_duration_does_not_overflow(void **state)
{
    (void)state;
    operation longest, shortest;
    START(&longest, acc_sleep, INT64_MAX);
    START(&shortest, acc_sleep, 1 * ACC_MS);
    finish(&shortest, NULL);
    assert_true(longest.started);
    assert_false(longest.done);
    cancel_all();
}

static int woken_order[3], woken_count;

typedef struct sleeper {
    struct acc_sleep_until__future sleep;
    int number;
} sleeper;

static acc_poll poll_sleeper(void *data, acc_context *cx)
{
    sleeper *self = data;
    if (acc_sleep_until__poll(&self->sleep, cx) == ACC_PENDING)
        return ACC_PENDING;
    woken_order[woken_count++] = self->number;
    return ACC_READY;
}

static void drop_sleeper(void *data)
{
    sleeper *self = data;
    acc_sleep_until__drop(&self->sleep);
}

/* Starts three sleepers whose times are a unit apart; false: the machine was too slow to start them before the first
 * time had come. */
static bool start_sleepers(sleeper sleepers[3], int64_t unit)
{
    static const int delays[] = { 3, 1, 2 };
    int64_t now = acc_now();
    woken_count = 0;
    for (int i = 0; i < 3; i++) {
        sleepers[i].number = delays[i];
        acc_sleep_until__init(&sleepers[i].sleep, now + delays[i] * unit);
        spawn(poll_sleeper, drop_sleeper, &sleepers[i]);
    }
    run_for_a_while();
    return acc_now() < now + unit;
}

static void sleepers_wake_in_the_order_of_their_times(void **state)
{
    (void)state;
    sleeper sleepers[3];
    int64_t unit = 2 * ACC_MS;
    while (!start_sleepers(sleepers, unit)) {
        cancel_all();
        unit *= 2;
    }
    sleep_for(4 * unit);
    run_for_a_while();
    assert_int_equal(woken_count, 3);
    for (int i = 0; i < 3; i++)
        assert_int_equal(woken_order[i], i + 1);
}

typedef struct long_wait {
    struct acc_sleep__future sleep;
    struct acc_blocking__future call;
} long_wait;

static int return_1(void *argument)
{
    (void)argument;
    return 1;
}

static acc_poll poll_both(void *data, acc_context *cx)
{
    long_wait *both = data;
    assert_int_equal(acc_sleep__poll(&both->sleep, cx), ACC_PENDING);
    return acc_blocking__poll(&both->call, cx);
}

/* More milliseconds than an int has: the wait is shorter, and what else happens ends it. */
static void sleep_of_months_does_not_keep_others_waiting(void **state)
{
    (void)state;
    long_wait both;
    acc_sleep__init(&both.sleep, INT64_C(100) * 24 * 60 * 60 * ACC_S);
    acc_blocking__init(&both.call, return_1, NULL);
    block_on(poll_both, &both);
    assert_int_equal(both.call.result, 1);
    acc_sleep__drop(&both.sleep);
}

static void dropped_sleep_does_not_wake(void **state)
{
    (void)state;
    counting_waker waker = new_counting_waker();
    acc_context cx = { &waker.waker };
    struct acc_sleep__future sleep;
    acc_sleep__init(&sleep, 1 * ACC_MS);
    acc_sleep__drop(&sleep);                /* not started */
    assert_int_equal(acc_sleep__poll(&sleep, &cx), ACC_PENDING);
    acc_sleep__drop(&sleep);
    assert_true(acc_timer_next() == INT64_MAX);
    memset(&sleep, 0xee, sizeof sleep);     /* nothing of it may be used any more */
    sleep_for(3 * ACC_MS);
    assert_int_equal(waker.wakes, 0);
}

static void sleep_polled_early_goes_on_sleeping_with_the_new_waker(void **state)
{
    (void)state;
    counting_waker first = new_counting_waker(), second = new_counting_waker();
    struct acc_sleep__future sleep;
    acc_sleep__init(&sleep, 1 * ACC_MS);
    assert_int_equal(acc_sleep__poll(&sleep, &(acc_context){ &first.waker }), ACC_PENDING);
    assert_int_equal(acc_sleep__poll(&sleep, &(acc_context){ &second.waker }), ACC_PENDING);
    sleep_for(3 * ACC_MS);
    assert_int_equal(first.wakes, 0);
    assert_int_equal(second.wakes, 1);
    assert_int_equal(acc_sleep__poll(&sleep, &(acc_context){ &second.waker }), ACC_READY);
    acc_sleep__drop(&sleep);                /* done: nothing to do */
}

static void clock_never_goes_back(void **state)
{
    (void)state;
    int64_t before = acc_now();
    for (int i = 0; i < 1000; i++) {
        int64_t now = acc_now();
        assert_true(now >= before);
        before = now;
    }
}

static void frames_and_task_headers_are_small(void **state)
{
    (void)state;
    if (sizeof(void *) != 8)
        skip();
    assert_int_equal(sizeof(struct acc_sleep__future), 32);
    assert_int_equal(sizeof(struct acc_yield__future), 1);
    assert_int_equal(sizeof(struct acc_read__future), 40);
    assert_int_equal(sizeof(struct acc_write__future), 40);
    assert_int_equal(sizeof(struct acc_accept__future), 24);
    assert_int_equal(sizeof(struct acc_connect__future), 24);
    assert_int_equal(sizeof(struct acc_blocking__future), 24);
    assert_true(sizeof(struct acc_tcp_connect__future) <= 64);
    assert_int_equal(sizeof(acc_task), 64);
    /* A task that waits on a timer: what it takes beside its own frame. */
    assert_true(sizeof(acc_task) + sizeof(struct acc_sleep__future) <= 128);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(timers_fire_in_the_order_of_time),
        cmocka_unit_test(heap_agrees_with_a_search_under_random_use),
        cmocka_unit_test(timers_started_in_any_order_can_be_stopped_in_any_order),
        cmocka_unit_test(only_due_timers_fire),
        cmocka_unit_test(sleep_lasts_at_least_its_duration),
        cmocka_unit_test(sleep_until_wakes_at_or_after_its_time),
        cmocka_unit_test(sleep_of_nothing_or_less_is_ready_at_once),
        cmocka_unit_test(sleep_of_the_longest_duration_does_not_overflow),
        cmocka_unit_test(sleepers_wake_in_the_order_of_their_times),
        cmocka_unit_test(dropped_sleep_does_not_wake),
        cmocka_unit_test(sleep_of_months_does_not_keep_others_waiting),
        cmocka_unit_test(sleep_polled_early_goes_on_sleeping_with_the_new_waker),
        cmocka_unit_test(clock_never_goes_back),
        cmocka_unit_test(frames_and_task_headers_are_small),
    };
    return cmocka_run_group_tests_name("timers", tests, bound_time, NULL);
}
