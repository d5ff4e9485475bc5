/* port.h: what the core needs of the system underneath.  runtime/posix/ provides it; a port to bare metal or to a
 * simulation provides the same few functions and needs to touch nothing in core/. */
#ifndef ACC_PORT_H
#define ACC_PORT_H

#include <stdbool.h>
#include <stddef.h>

/* Memory, aligned; NULL when there is none.  `release` takes what `allocate` gave. */
void *acc_port_allocate(size_t size, size_t alignment);
void acc_port_release(void *memory);

/* Is this the thread that runs the runtime?  From any thread and any signal handler. */
bool acc_port_on_runtime_thread(void);

/* Makes this thread the one that runs the runtime; ends the program, blaming `caller`, if another one is. */
void acc_port_claim_thread(const char *caller);

/* Nothing is left to run: the next claim may be another thread's. */
void acc_port_release_thread(void);

/* Gets the runtime's thread out of the sleep between acc_ready_sleep(true) and (false), or keeps it from going there.
 * From any thread and any signal handler; leaves errno alone. */
void acc_port_interrupt(void);

/* A poll of a task has answered ACC_PENDING; a task is about to be cancelled.  For tests (tests/cancel/hook.c); else
 * nothing. */
#ifdef ACC_TEST_CANCEL
struct acc_future_type;
void acc_port_pending(void);
void acc_port_cancelling(const struct acc_future_type *type, const void *future);
#else
#define acc_port_pending() ((void)0)
#define acc_port_cancelling(type, future) ((void)0)
#endif

/* Prints "acc: message" and ends the program at once (abort). */
_Noreturn void acc_port_panic(const char *message);

#endif
