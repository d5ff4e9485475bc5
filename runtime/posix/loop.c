/* loop.c: acc_block_on_future: polls tasks, waits for events, until the future is done.
 *
 *     ┌▶ poll at most a batch of tasks ─▶ done? return
 *     │  none is ready: sleep until an event, a timer or a wake; else: just look for events
 *     └─ wake whom they concern
 *
 * It never gives up: when nothing is ready and nothing is waited for, a wake may still come from a thread or from a
 * signal handler, so it sleeps. */
#define _GNU_SOURCE
#define ACC_TRANSLATED
#include "../core/core.h"
#include "../core/port.h"
#include "descriptor.h"
#include "posix.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/* How many tasks are polled between two looks at the events: with fewer, a busy program would mostly make system calls;
 * with more, events would wait. */
enum { BATCH = 64 };

/* ---- The port: what core/ needs of the system -------------------------------------------------------------------- */

void *acc_port_allocate(size_t size, size_t alignment)
{
    if (alignment <= _Alignof(max_align_t))
        return malloc(size);
    void *memory;
    return posix_memalign(&memory, alignment, size) == 0 ? memory : NULL;
}

void acc_port_release(void *memory)
{
    free(memory);
}

void acc_port_interrupt(void)
{
    acc_current_driver->interrupt();
}

static void print(const char *text)
{
    size_t length = strlen(text);
    while (length > 0) {
        ssize_t written = write(STDERR_FILENO, text, length);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return;
        text += written;
        length -= (size_t)written;
    }
}

_Noreturn void acc_port_panic(const char *message)
{
    print("acc: ");
    print(message);
    print("\n");
    abort();
}

/* A thread is known by the address of its `here`.  The initial-exec model makes that address known without a call,
 * which a signal handler could not make. */
static _Thread_local char here __attribute__((tls_model("initial-exec")));
static _Atomic(char *) runtime_thread;

bool acc_port_on_runtime_thread(void)
{
    return atomic_load_explicit(&runtime_thread, memory_order_relaxed) == &here;
}

void acc_port_claim_thread(const char *caller)
{
    char *nobody = NULL;
    if (acc_port_on_runtime_thread() || atomic_compare_exchange_strong(&runtime_thread, &nobody, &here))
        return;
    print("acc: ");
    print(caller);
    print(" was called on a second thread, while another one runs the tasks\n");
    abort();
}

void acc_port_release_thread(void)
{
    atomic_store(&runtime_thread, NULL);
}

/* ---- The loop ---------------------------------------------------------------------------------------------------- */

static int ignore_broken_pipes(void)
{
    struct sigaction action;
    if (sigaction(SIGPIPE, NULL, &action) < 0)
        return -errno;
    if (action.sa_flags & SA_SIGINFO || action.sa_handler != SIG_DFL)
        return 0;
    action.sa_handler = SIG_IGN;
    return sigaction(SIGPIPE, &action, NULL) < 0 ? -errno : 0;
}

int acc_posix_start(void)
{
    static bool started;
    if (started)
        return 0;
    int error = acc_current_driver->start();
    if (error == 0)
        error = ignore_broken_pipes();
    started = error == 0;
    return error;
}

static int64_t until_next_timer(void)
{
    int64_t next = acc_timer_next();
    if (next == INT64_MAX)
        return -1;
    int64_t now = acc_now();
    return next > now ? next - now : 0;
}

static void wait_for_events(void)
{
    int error = 0;
    if (acc_ready_empty()) {
        acc_ready_sleep(true);
        /* From here on a wake interrupts, so one that came before is seen by this second look. */
        error = acc_current_driver->wait(acc_ready_empty() ? until_next_timer() : 0);
        acc_ready_sleep(false);
    } else if (acc_descriptor_waited()) {
        error = acc_current_driver->wait(0);
    }
    if (error < 0)
        acc_port_panic("waiting for events failed");
    acc_current_driver->report();
    if (acc_timer_next() != INT64_MAX)
        acc_timer_fire(acc_now());
}

void acc_block_on_future(void *future, const acc_future_type *type)
{
    acc_port_claim_thread("acc_block_on");
    if (acc_task_running())
        acc_port_panic("acc_block_on was called inside a task: await the future there");
    if (acc_posix_start() < 0)
        acc_port_panic("the runtime cannot start: no descriptors, or no memory");
    acc_test_begin();
    bool done = false;
    acc_task_start_root(future, type, &done);
    for (;;) {
        acc_task_run(BATCH, &done);
        if (done)
            break;
        wait_for_events();
    }
    if (!acc_task_any())
        acc_port_release_thread();
}

int64_t acc_now(void)
{
    struct timespec now;
    /* It cannot fail: the clock exists and `now` is writable. */
    (void)clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * ACC_S + now.tv_nsec;
}
