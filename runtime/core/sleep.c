/* sleep.c: acc_sleep, acc_sleep_until and acc_yield: futures that wait for nothing but time, or their turn.
 *
 * The frame of a sleep is its timer.  The timer tells the state too:
 *
 *     not linked, no waker   not started: `time` is the argument
 *     linked                 waits
 *     not linked, a waker    the time has come */
#define ACC_TRANSLATED
#include "core.h"

static acc_poll sleep_until(struct acc_timer *timer, int64_t time, int64_t now, acc_context *cx)
{
    if (time <= now)
        return acc_task_budget(cx) ? ACC_READY : ACC_PENDING;
    timer->time = time;
    timer->waker = cx->waker;
    acc_timer_start(timer);
    return ACC_PENDING;
}

/* The polls after the first. */
static acc_poll go_on(struct acc_timer *timer, acc_context *cx)
{
    if (!acc_timer_linked(timer))
        return ACC_READY;
    timer->waker = cx->waker;
    return ACC_PENDING;
}

void acc_sleep__init(struct acc_sleep__future *self, int64_t duration)
{
    self->timer = (struct acc_timer){ .time = duration };
}

acc_poll acc_sleep__poll(struct acc_sleep__future *self, acc_context *cx)
{
    struct acc_timer *timer = &self->timer;
    if (timer->waker)
        return go_on(timer, cx);
    if (timer->time <= 0)
        return sleep_until(timer, 0, 0, cx);
    int64_t now = acc_now(), duration = timer->time;
    int64_t time = duration > INT64_MAX - now ? INT64_MAX : now + duration;
    return sleep_until(timer, time, now, cx);
}

void acc_sleep__drop(struct acc_sleep__future *self)
{
    acc_timer_stop(&self->timer);
}

ACC_OPERATION_VOID(acc_sleep);
ACC_FUNCTION_VOID(acc_sleep, (int64_t duration), (future, duration))

void acc_sleep_until__init(struct acc_sleep_until__future *self, int64_t time)
{
    self->timer = (struct acc_timer){ .time = time };
}

acc_poll acc_sleep_until__poll(struct acc_sleep_until__future *self, acc_context *cx)
{
    struct acc_timer *timer = &self->timer;
    return timer->waker ? go_on(timer, cx) : sleep_until(timer, timer->time, acc_now(), cx);
}

void acc_sleep_until__drop(struct acc_sleep_until__future *self)
{
    acc_timer_stop(&self->timer);
}

ACC_OPERATION_VOID(acc_sleep_until);
ACC_FUNCTION_VOID(acc_sleep_until, (int64_t time), (future, time))

void acc_yield__init(struct acc_yield__future *self)
{
    self->state = ACC_START;
}

acc_poll acc_yield__poll(struct acc_yield__future *self, acc_context *cx)
{
    if (self->state != ACC_START)
        return ACC_READY;
    self->state = 1;
    acc_wake(cx->waker);
    return ACC_PENDING;
}

void acc_yield__drop(struct acc_yield__future *self)
{
    (void)self;
}

ACC_OPERATION_VOID(acc_yield);
ACC_FUNCTION_VOID(acc_yield, (void), (future))
