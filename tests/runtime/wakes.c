/* wakes.c: the promises about wakes from elsewhere: from another thread and from a signal handler, at any moment, none
 * is lost, and what the waker did before is visible to the poll. */
#include "support.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <sys/time.h>
#include <unistd.h>

static pthread_t start_thread(void *(*function)(void *), void *argument)
{
    pthread_t thread;
    assert_int_equal(pthread_create(&thread, NULL, function, argument), 0);
    return thread;
}

static void join_thread(pthread_t thread)
{
    assert_int_equal(pthread_join(thread, NULL), 0);
}

/* ---- Threads ----------------------------------------------------------------------------------------------------- */

/* Ends when its thread has said so. */
typedef struct message {
    atomic_bool sent;
    int plain;              /* written by the thread, without more ado, before the wake */
    acc_waker *waker;
    int64_t delay;
    pthread_t thread;
    bool started;
    int polls;
} message;

static void *send_message(void *argument)
{
    message *self = argument;
    if (self->delay)
        usleep((useconds_t)(self->delay / ACC_US));
    self->plain = 42;
    atomic_store_explicit(&self->sent, true, memory_order_relaxed);
    acc_wake(self->waker);
    return NULL;
}

static acc_poll poll_message(void *data, acc_context *cx)
{
    message *self = data;
    self->polls++;
    if (!self->started) {
        self->started = true;
        self->waker = cx->waker;
        self->thread = start_thread(send_message, self);
        return ACC_PENDING;
    }
    if (!atomic_load_explicit(&self->sent, memory_order_relaxed))
        return ACC_PENDING;
    return ACC_READY;
}

static void thread_wakes_a_sleeping_runtime(void **state)
{
    (void)state;
    message one = { .delay = 20 * ACC_MS };
    block_on(poll_message, &one);
    join_thread(one.thread);
    assert_int_equal(one.polls, 2);
    assert_int_equal(one.plain, 42);
}

static void thread_wakes_at_any_moment(void **state)
{
    (void)state;
    for (int i = 0; i < 300; i++) {
        message one = { .delay = 0 };
        block_on(poll_message, &one);
        join_thread(one.thread);
        assert_int_equal(one.plain, 42);
    }
}

/* Many threads wake many tasks many times; a task counts what was handed to it.  Nothing is lost, and two wakes before
 * a poll are no more than one. */
enum { THREADS = 4, TASKS = 8, ROUNDS = 3000 };

typedef struct counter {
    atomic_int handed;
    int taken, polls;
    acc_waker *waker;
} counter;

static counter counters[TASKS];

static void *hand_out(void *argument)
{
    (void)argument;
    for (int i = 0; i < ROUNDS * TASKS; i++) {
        counter *one = &counters[i % TASKS];
        atomic_fetch_add(&one->handed, 1);
        acc_wake(one->waker);
        if (i % 1000 == 0)
            usleep(1);          /* lets the runtime fall asleep */
    }
    return NULL;
}

static acc_poll poll_counter(void *data, acc_context *cx)
{
    counter *self = data;
    if (self->polls++ == 0)
        self->waker = cx->waker;        /* for the threads, which do not run yet */
    self->taken += atomic_exchange(&self->handed, 0);
    return self->taken == THREADS * ROUNDS ? ACC_READY : ACC_PENDING;
}

typedef struct storm {
    pthread_t threads[THREADS];
    bool started;
} storm;

static acc_poll poll_storm(void *data, acc_context *cx)
{
    storm *self = data;
    (void)cx;
    if (!self->started) {
        for (int i = 0; i < TASKS; i++)
            assert_non_null(counters[i].waker);
        for (int i = 0; i < THREADS; i++)
            self->threads[i] = start_thread(hand_out, NULL);
        self->started = true;
    }
    return ACC_READY;
}

static void wakes_from_many_threads_are_not_lost(void **state)
{
    (void)state;
    storm all = { .started = false };
    static operation done[TASKS];
    for (int i = 0; i < TASKS; i++) {
        done[i] = (operation){ .type = &closure__type };
        struct closure__future future = { poll_counter, NULL, &counters[i] };
        memcpy(done[i].future, &future, sizeof future);
        start_operation(&done[i]);
    }
    run_for_a_while();
    block_on(poll_storm, &all);
    /* The wakes go on until the last has been handed out, but no task is done before that. */
    finish(&done[0], &done[1], &done[2], &done[3], &done[4], &done[5], &done[6], &done[7], NULL);
    for (int i = 0; i < THREADS; i++)
        join_thread(all.threads[i]);
    for (int i = 0; i < TASKS; i++) {
        assert_int_equal(counters[i].taken, THREADS * ROUNDS);
        assert_true(counters[i].polls <= THREADS * ROUNDS + 1);
    }
}

typedef struct twice {
    acc_waker *waker;
    int polls;
} twice;

static acc_poll poll_twice(void *data, acc_context *cx)
{
    twice *self = data;
    self->polls++;
    self->waker = cx->waker;
    return ACC_PENDING;
}

static void *wake_it(void *argument)
{
    twice *self = argument;
    acc_wake(self->waker);
    acc_wake(self->waker);
    return NULL;
}

static void wakes_from_a_thread_and_from_here_are_one_poll(void **state)
{
    (void)state;
    twice task = { .polls = 0 };
    spawn(poll_twice, NULL, &task);
    run_for_a_while();
    assert_int_equal(task.polls, 1);
    /* Here first, then there. */
    acc_wake(task.waker);
    join_thread(start_thread(wake_it, &task));
    run_for_a_while();
    assert_int_equal(task.polls, 2);
    /* There first, then here. */
    join_thread(start_thread(wake_it, &task));
    acc_wake(task.waker);
    run_for_a_while();
    assert_int_equal(task.polls, 3);
    cancel_all();
}

static acc_poll wake_by_thread_and_end(void *data, acc_context *cx)
{
    twice *self = data;
    self->waker = cx->waker;
    join_thread(start_thread(wake_it, self));
    return ACC_READY;
}

static void task_woken_by_a_thread_in_its_last_poll_ends_well(void **state)
{
    (void)state;
    for (int i = 0; i < 100; i++) {
        twice task = { .polls = 0 };
        spawn(wake_by_thread_and_end, NULL, &task);
        run_for_a_while();
    }
}

static acc_poll wake_by_thread(void *data, acc_context *cx)
{
    wake_by_thread_and_end(data, cx);
    return ACC_PENDING;
}

static void task_woken_by_a_thread_can_be_cancelled(void **state)
{
    (void)state;
    twice task = { .polls = 0 };
    spawn(wake_by_thread, NULL, &task);
    run_for_a_while();
    join_thread(start_thread(wake_it, &task));
    cancel_all();
    run_for_a_while();
}

static acc_poll end_at_once(void *data, acc_context *cx)
{
    (void)data;
    (void)cx;
    return ACC_READY;
}

static void *run_runtime(void *argument)
{
    block_on(end_at_once, argument);
    return NULL;
}

static void another_thread_may_run_the_runtime_when_no_task_is_left(void **state)
{
    (void)state;
    block_on(end_at_once, NULL);
    join_thread(start_thread(run_runtime, NULL));
    block_on(end_at_once, NULL);
}

static acc_poll run_on_second_thread(void *data, acc_context *cx)
{
    (void)cx;
    join_thread(start_thread(run_runtime, data));
    return ACC_READY;
}

static void start_second_runtime(void)
{
    block_on(run_on_second_thread, NULL);
}

static void second_thread_that_runs_the_runtime_ends_the_program(void **state)
{
    (void)state;
    assert_aborts(start_second_runtime, "acc: acc_block_on was called on a second thread");
}

/* ---- Signals ----------------------------------------------------------------------------------------------------- */

static acc_waker *volatile signalled_waker;
static volatile sig_atomic_t signals;
static int signals_wanted;

static void wake_on_signal(int number)
{
    (void)number;
    signals++;
    if (signalled_waker)
        acc_wake(signalled_waker);
}

static acc_poll wait_for_signals(void *data, acc_context *cx)
{
    (void)data;
    signalled_waker = cx->waker;
    if (signals < signals_wanted)
        return ACC_PENDING;
    signalled_waker = NULL;
    return ACC_READY;
}

static void handle(int number, void (*handler)(int))
{
    struct sigaction action = { .sa_handler = handler };
    assert_int_equal(sigaction(number, &action, NULL), 0);
}

static void send_every(long microseconds)
{
    struct itimerval every = { { 0, microseconds }, { 0, microseconds } };
    assert_int_equal(setitimer(ITIMER_REAL, &every, NULL), 0);
}

static void signal_handler_wakes_a_sleeping_runtime(void **state)
{
    (void)state;
    handle(SIGALRM, wake_on_signal);
    signals = 0;
    signals_wanted = 20;
    send_every(2000);
    block_on(wait_for_signals, NULL);
    send_every(0);
    assert_true(signals >= 20);
}

static bool stop_playing;

static acc_poll play(void *data, acc_context *cx)
{
    ++*(int *)data;
    acc_wake(cx->waker);
    return stop_playing ? ACC_READY : ACC_PENDING;
}

/* The handler comes in the middle of changes to the ready queue, again and again. */
static void signal_handler_wakes_at_any_moment(void **state)
{
    (void)state;
    handle(SIGALRM, wake_on_signal);
    signals = 0;
    signals_wanted = 3000;
    stop_playing = false;
    int polls[4] = { 0 };
    for (int i = 0; i < 4; i++)
        spawn(play, NULL, &polls[i]);
    send_every(50);
    block_on(wait_for_signals, NULL);
    send_every(0);
    assert_true(signals >= 3000);
    stop_playing = true;
    run_for_a_while();
    for (int i = 0; i < 4; i++)
        assert_true(polls[i] > 0);
}

static bool errno_was_kept = true;

static void wake_and_look(int number)
{
    (void)number;
    int before = errno;
    errno = 77;
    if (signalled_waker)
        acc_wake(signalled_waker);
    errno_was_kept = errno_was_kept && errno == 77;
    errno = before;
}

static void wake_leaves_errno_alone(void **state)
{
    (void)state;
    handle(SIGALRM, wake_and_look);
    twice task = { .polls = 0 };
    spawn(poll_twice, NULL, &task);
    run_for_a_while();
    signalled_waker = task.waker;
    send_every(1000);
    struct acc_sleep__future sleep;
    acc_sleep__init(&sleep, 20 * ACC_MS);
    acc_block_on_future(&sleep, &acc_sleep__type);
    send_every(0);
    signalled_waker = NULL;
    assert_true(task.polls > 1);
    assert_true(errno_was_kept);
    cancel_all();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(thread_wakes_a_sleeping_runtime),
        cmocka_unit_test(thread_wakes_at_any_moment),
        cmocka_unit_test(wakes_from_many_threads_are_not_lost),
        cmocka_unit_test(wakes_from_a_thread_and_from_here_are_one_poll),
        cmocka_unit_test(task_woken_by_a_thread_in_its_last_poll_ends_well),
        cmocka_unit_test(task_woken_by_a_thread_can_be_cancelled),
        cmocka_unit_test(another_thread_may_run_the_runtime_when_no_task_is_left),
        cmocka_unit_test(second_thread_that_runs_the_runtime_ends_the_program),
        cmocka_unit_test(signal_handler_wakes_a_sleeping_runtime),
        cmocka_unit_test(signal_handler_wakes_at_any_moment),
        cmocka_unit_test(wake_leaves_errno_alone),
    };
    return cmocka_run_group_tests_name("wakes", tests, bound_time, NULL);
}
