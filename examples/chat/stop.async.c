/* stop.async.c: waits for a signal.
 *
 * A signal handler may do next to nothing, but it may write into a pipe, and a task can wait for that. */
#include "stop.h"

#include <errno.h>
#include <signal.h>
#include <unistd.h>

static int ends[2];

static void on_signal(int number)
{
    int saved_errno = errno;
    unsigned char byte = (unsigned char)number;
    if (write(ends[1], &byte, 1) < 0) {
        /* The pipe is full of signals: one of them will do. */
    }
    errno = saved_errno;
}

static void leave_signals(void)
{
    signal(SIGINT, SIG_DFL);
    signal(SIGTERM, SIG_DFL);
    acc_close(ends[0]);
    acc_close(ends[1]);
}

async int stop_signal(void)
{
    if (pipe(ends) != 0)
        return -errno;
    struct sigaction action = {.sa_handler = on_signal, .sa_flags = SA_RESTART};
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, NULL);
    sigaction(SIGTERM, &action, NULL);
    defer leave_signals();

    unsigned char byte;
    ssize_t n = try await acc_read(ends[0], &byte, 1);
    return n == 1 ? byte : -EIO;        /* nobody closes the other end */
}
