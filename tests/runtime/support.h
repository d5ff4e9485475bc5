/* support.h: what the tests of the runtime share: futures whose polls a test writes as plain functions, and a way to
 * run several operations at once and wait for them. */
#ifndef TESTS_RUNTIME_SUPPORT_H
#define TESTS_RUNTIME_SUPPORT_H

#define _GNU_SOURCE
#define ACC_TRANSLATED
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include <acc.h>

#include <cmocka.h>

/* A future whose polls and drop are functions of the test. */
struct closure__future {
    acc_poll (*poll)(void *data, acc_context *cx);
    void (*drop)(void *data);       /* or NULL */
    void *data;
};
extern const acc_future_type closure__type;

/* Spawns a task of it. */
void spawn(acc_poll (*poll)(void *data, acc_context *cx), void (*drop)(void *data), void *data);

/* Runs the runtime until it is ready. */
void block_on(acc_poll (*poll)(void *data, acc_context *cx), void *data);

/* Runs an operation alone, to its end: AWAIT(acc_read, fd, buffer, length). */
#define AWAIT(f, ...)                                       \
    ({                                                      \
        struct f##__future awaited_;                        \
        f##__init(&awaited_, __VA_ARGS__);                  \
        acc_block_on_future(&awaited_, &f##__type);         \
        awaited_.result;                                    \
    })

/* An operation that runs as a task of its own, and what came of it. */
typedef struct operation {
    const acc_future_type *type;
    _Alignas(16) char future[128];
    int64_t result;                 /* of operations that have one */
    bool started, done;
    int polls;
} operation;

/* START(&operation, acc_read, fd, buffer, length): the task is in the ready queue afterwards. */
#define START(op, f, ...)                                                       \
    do {                                                                        \
        operation *op_ = (op);                                                  \
        *op_ = (operation){ .type = &f##__type };                               \
        f##__init((struct f##__future *)(void *)op_->future, __VA_ARGS__);      \
        start_operation(op_);                                                   \
    } while (0)
void start_operation(operation *op);

/* Runs the runtime until all of these are done: finish(&a, &b, NULL). */
void finish(operation *first, ...);

/* Lets the runtime go round for a while: every task that is ready runs, every event that is there is seen. */
void run_for_a_while(void);

/* Cancels all tasks; what the operations had is gone. */
void cancel_all(void);

/* For polling a future by hand. */
typedef struct counting_waker {
    acc_waker waker;                /* first */
    int wakes;
} counting_waker;
counting_waker new_counting_waker(void);

/* A gate, and the future that waits until it is open and gives a number: async int pass(gate *gate, int number). */
typedef struct gate {
    bool open;
    acc_waker *waker;               /* of who waits */
    int polls, drops;               /* a drop counts if it waited */
} gate;

struct pass__future {
    gate *gate;
    int number;
    bool waits;
    int result;
};
void pass__init(struct pass__future *self, gate *gate, int number);
acc_poll pass__poll(struct pass__future *self, acc_context *cx);
void pass__drop(struct pass__future *self);
extern const acc_future_type pass__type;

void open_gate(gate *gate);         /* and wakes who waits */

/* A box with it. */
acc_future pass(gate *gate, int number);

/* How many descriptors are open. */
int open_descriptors(void);

/* Runs it in a child process, which must end by abort with this text on its standard error. */
void assert_aborts(void (*function)(void), const char *message);

/* A connected pair of stream sockets, blocking; a pipe; for test files of their own. */
void make_sockets(int pair[2]);
void make_pipe(int ends[2]);

/* Bounds the whole program: a hang is a failure. */
int bound_time(void **state);

#endif
