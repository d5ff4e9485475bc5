/* temporary.c: the list of what is to be removed, and the handler that does it when a signal ends the process.
 *
 * The handler may interrupt anything, so it only follows pointers that were published whole, and calls nothing but
 * async-signal-safe functions (kill, waitpid, unlink, rmdir, raise). */
#define _GNU_SOURCE
#include "temporary.h"

#include <errno.h>
#include <signal.h>
#include <spawn.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

typedef struct temporary temporary;
struct temporary {
    temporary *older;
    _Atomic(bool) kept;
    bool directory;
    char path[];
};

static _Atomic(temporary *) newest;
static volatile sig_atomic_t running_child;     /* its pid, or 0 */
static volatile sig_atomic_t child_in_foreground;

static const int deadly_signals[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE, SIGXCPU, SIGXFSZ};
enum { DEADLY_SIGNALS = sizeof deadly_signals / sizeof deadly_signals[0] };

static void deadly_set(sigset_t *set)
{
    sigemptyset(set);
    for (int i = 0; i < DEADLY_SIGNALS; i++)
        sigaddset(set, deadly_signals[i]);
}

void temporaries_unlink(void)
{
    for (temporary *t = newest; t; t = t->older) {
        if (t->kept)
            continue;
        if (t->directory)
            rmdir(t->path);
        else
            unlink(t->path);
    }
}

void temporaries_remove(void)
{
    temporaries_unlink();
    temporary *next = atomic_exchange(&newest, NULL);
    while (next) {
        temporary *removed = next;
        next = removed->older;
        free(removed);
    }
}

static void on_deadly_signal(int signal_number, siginfo_t *info, void *unused)
{
    (void)unused;
    int saved_errno = errno;
    pid_t child = running_child;
    if (child > 0) {
        /* What the terminal sends (SI_KERNEL) the child has been sent too. */
        if (info->si_code <= 0 && signal_number != SIGPIPE)
            kill(child, signal_number);
        if (child_in_foreground) {
            errno = saved_errno;
            return;
        }
        waitpid(child, NULL, 0);     /* the other signals that have a handler are blocked */
    }
    temporaries_unlink();
    signal(signal_number, SIG_DFL);
    raise(signal_number);     /* delivered on return: it is blocked while its handler runs */
    errno = saved_errno;
}

void temporaries_start(void)
{
    struct sigaction action = {.sa_sigaction = on_deadly_signal, .sa_flags = SA_SIGINFO | SA_RESTART};
    deadly_set(&action.sa_mask);
    for (int i = 0; i < DEADLY_SIGNALS; i++) {
        struct sigaction old = {0};
        sigaction(deadly_signals[i], NULL, &old);
        if (old.sa_handler != SIG_IGN)     /* what is ignored (nohup) stays so */
            sigaction(deadly_signals[i], &action, NULL);
    }
    atexit(temporaries_remove);
}

void temporary_add(const char *path, bool directory)
{
    temporary *added = malloc(sizeof *added + strlen(path) + 1);
    if (!added) {       /* it is there already */
        (void)remove(path);
        fputs("acc: error: out of memory\n", stderr);
        exit(1);
    }
    strcpy(added->path, path);
    added->directory = directory;
    added->kept = false;
    added->older = newest;
    newest = added;
}

void temporary_keep(const char *path)
{
    for (temporary *t = newest; t; t = t->older)
        if (strcmp(t->path, path) == 0)
            t->kept = true;
}

int child_run(const char *const *arguments, bool foreground)
{
    sigset_t deadly, before;
    deadly_set(&deadly);
    sigprocmask(SIG_BLOCK, &deadly, &before);    /* no signal between the child's start and our knowing of it */

    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setsigmask(&attributes, &before);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);

    fflush(NULL);
    pid_t child;
    int error = posix_spawnp(&child, arguments[0], NULL, &attributes, (char *const *)arguments, environ);
    posix_spawnattr_destroy(&attributes);
    if (error) {
        sigprocmask(SIG_SETMASK, &before, NULL);
        errno = error;
        return -1;
    }
    child_in_foreground = foreground;
    running_child = child;
    sigprocmask(SIG_SETMASK, &before, NULL);

    int status;
    pid_t waited;
    do {
        waited = waitpid(child, &status, 0);
    } while (waited < 0 && errno == EINTR);
    running_child = 0;
    if (waited < 0)
        return -1;
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}
