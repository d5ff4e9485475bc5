/* soak.c: many tasks do all sorts of things to a few descriptors, at random but always the same: read, write, wait
 * with a time limit, give up, close, open again, call the pool.  Nothing is lost track of: every wait ends, no
 * descriptor stays open, and the sanitizers have nothing to say. */
#include "support.h"

#include <errno.h>
#include <sys/socket.h>
#include <unistd.h>

enum { ACTORS = 60, PAIRS = 6, ACTIONS = 30000 };

static unsigned next_random(unsigned below)
{
    static uint32_t state = 2024;
    state = state * 1664525 + 1013904223;
    return (state >> 8) % below;
}

static int pairs[PAIRS][2];
static long actions_left = ACTIONS;
static long completed, cancelled, timed_out;

/* What an actor is at: an operation, and maybe a time limit for it. */
typedef struct actor {
    const acc_future_type *type;    /* NULL: nothing */
    _Alignas(16) char operation[64];
    struct acc_sleep__future limit;
    bool limited;
    char buffer[256];
} actor;

static actor actors[ACTORS];

static int any_descriptor(void)
{
    return pairs[next_random(PAIRS)][next_random(2)];
}

static void reopen(void)
{
    int *pair = pairs[next_random(PAIRS)];
    assert_int_equal(acc_close(pair[0]), 0);
    assert_int_equal(acc_close(pair[1]), 0);
    make_sockets(pair);
}

static int return_number(void *argument)
{
    return *(char *)argument;
}

static char pool_argument = 5;      /* outlives the calls that are given up */

static void begin(actor *self)
{
    void *operation = self->operation;
    self->limited = next_random(3) == 0;
    acc_sleep__init(&self->limit, next_random(200) * ACC_US);
    switch (next_random(9)) {
    case 0:
    case 1:
        self->type = &acc_read__type;
        acc_read__init(operation, any_descriptor(), self->buffer, 1 + next_random(sizeof self->buffer));
        break;
    case 2:
    case 3:
        self->type = &acc_write__type;
        acc_write__init(operation, any_descriptor(), self->buffer, 1 + next_random(sizeof self->buffer));
        break;
    case 4:
        self->type = &acc_readable__type;
        acc_readable__init(operation, any_descriptor());
        break;
    case 5:
        self->type = &acc_read_exact__type;
        acc_read_exact__init(operation, any_descriptor(), self->buffer, 1 + next_random(sizeof self->buffer));
        break;
    case 6:
        self->type = &acc_yield__type;
        acc_yield__init(operation);
        break;
    case 7:
        self->type = &acc_sleep__type;
        acc_sleep__init(operation, next_random(100) * ACC_US);
        break;
    default:
        if (next_random(4)) {
            reopen();
            self->type = &acc_writable__type;
            acc_writable__init(operation, any_descriptor());
        } else {
            self->type = &acc_blocking__type;
            acc_blocking__init(operation, return_number, &pool_argument);
        }
    }
}

static void check_result(const actor *self)
{
    int64_t result = 0;
    if (self->type->result_size == sizeof(int)) {
        int number;
        memcpy(&number, self->operation + self->type->result, sizeof number);
        result = number;
    } else if (self->type->result_size == sizeof result) {
        memcpy(&result, self->operation + self->type->result, sizeof result);
    }
    cancelled += result == -ECANCELED;
    assert_true(result >= 0 || result == -ECANCELED || result == -EPIPE || result == -ECONNRESET);
}

static acc_poll act(void *data, acc_context *cx)
{
    actor *self = data;
    for (;;) {
        if (!self->type) {
            if (actions_left-- <= 0)
                return ACC_READY;
            begin(self);
        }
        if (self->type->poll(self->operation, cx) == ACC_READY) {
            check_result(self);
            completed++;
            if (self->limited)
                acc_sleep__drop(&self->limit);
        } else {
            if (!self->limited || acc_sleep__poll(&self->limit, cx) == ACC_PENDING)
                return ACC_PENDING;
            self->type->drop(self->operation);
            timed_out++;
        }
        memset(self->operation, 0xee, sizeof self->operation);
        self->type = NULL;
    }
}

static void drop_actor(void *data)
{
    actor *self = data;
    if (!self->type)
        return;
    self->type->drop(self->operation);
    if (self->limited)
        acc_sleep__drop(&self->limit);
}

/* Keeps things going: without it all might wait for each other. */
static acc_poll stir(void *data, acc_context *cx)
{
    struct acc_sleep__future *sleep = data;
    while (actions_left > 0) {
        if (acc_sleep__poll(sleep, cx) == ACC_PENDING)
            return ACC_PENDING;
        reopen();
        acc_sleep__init(sleep, 20 * ACC_US);
    }
    return ACC_READY;
}

static void everything_at_once(void **state)
{
    (void)state;
    int before = open_descriptors();
    for (int i = 0; i < PAIRS; i++)
        make_sockets(pairs[i]);
    for (int i = 0; i < ACTORS; i++)
        spawn(act, drop_actor, &actors[i]);
    struct acc_sleep__future sleep;
    acc_sleep__init(&sleep, 0);
    block_on(stir, &sleep);
    cancel_all();
    for (int i = 0; i < PAIRS; i++) {
        assert_int_equal(acc_close(pairs[i][0]), 0);
        assert_int_equal(acc_close(pairs[i][1]), 0);
    }
    run_for_a_while();
    /* The runtime's own two were opened in between. */
    assert_int_equal(open_descriptors(), before + 2);
    assert_true(completed > 0 && cancelled > 0 && timed_out > 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(everything_at_once),
    };
    return cmocka_run_group_tests_name("soak", tests, bound_time, NULL);
}
