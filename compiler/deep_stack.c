/* deep_stack.c: runs the translation on a large stack.
 *
 * clang's parser and most of our passes walk what they read by recursion.  A stack of half a gigabyte carries more
 * levels than our own parser admits (grammar/parse.h), so that deep nesting ends in its message and not in a crash of
 * clang's parser, which comes first; a guard page and a signal handler are there for what is deeper still.
 *
 * The handler also catches the faults of acc and of libclang themselves: they end in a message and exit status 1. */
#define _GNU_SOURCE /* pthread_getattr_np */
#include "deep_stack.h"

#include <pthread.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "never.h"
#include "temporary.h"

static const size_t stack_sizes[] = {(size_t)512 << 20, (size_t)64 << 20};
enum { GUARD = 1 << 20, HANDLER_STACK = 1 << 16 };

typedef struct call {
    void (*function)(void *context);
    void *context;
} call;

static const int faults[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT};
enum { FAULTS = sizeof faults / sizeof *faults };

static const char *path_at_hand;
static uintptr_t guard_begin, guard_end;

/* Only what is safe in a signal handler. */
static void say(const char *text)
{
    ssize_t written = write(STDERR_FILENO, text, strlen(text));
    (void)written;
}

static const char *name_of(int signal)
{
    switch (signal) {
    case SIGSEGV: return "SIGSEGV";
    case SIGBUS:  return "SIGBUS";
    case SIGILL:  return "SIGILL";
    case SIGFPE:  return "SIGFPE";
    case SIGTRAP: return "SIGTRAP";
    default:      return "SIGABRT";
    }
}

/* Nothing is written: the outputs come when the translation is done. */
static void on_fault(int signal, siginfo_t *info, void *unused)
{
    (void)unused;
    uintptr_t address = (uintptr_t)info->si_addr;
    bool is_in_guard = signal == SIGSEGV && info->si_code > 0 && address >= guard_begin && address < guard_end;
    say(path_at_hand);
    if (is_in_guard) {
        say(": error: nested too deeply\n");
    } else {
        say(": error: internal error (");
        say(name_of(signal));
        say("): acc or libclang has a fault that this file brings out; please report it\n");
    }
    temporaries_unlink();
    _exit(1);
}

static void watch_guard(void)
{
    pthread_attr_t attributes;
    void *stack;
    size_t size, guard;
    if (pthread_getattr_np(pthread_self(), &attributes) != 0)
        return;
    int failure = pthread_attr_getstack(&attributes, &stack, &size) | pthread_attr_getguardsize(&attributes, &guard);
    if (!never(failure)) {    /* they only look at the attributes */
        guard_begin = (uintptr_t)stack - guard;
        guard_end = (uintptr_t)stack + guard; /* some versions count the guard as part of the stack */
    }
    pthread_attr_destroy(&attributes);
}

static void *run(void *argument)
{
    static char handler_stack[HANDLER_STACK];
    const call *call = argument;
    stack_t alternate = {.ss_sp = handler_stack, .ss_size = sizeof handler_stack}, before;
    struct sigaction action = {.sa_sigaction = on_fault, .sa_flags = SA_SIGINFO | SA_ONSTACK}, old[FAULTS];
    watch_guard();
    sigaltstack(&alternate, &before);
    for (unsigned i = 0; i < FAULTS; i++)
        sigaction(faults[i], &action, &old[i]);
    call->function(call->context);
    for (unsigned i = 0; i < FAULTS; i++)
        sigaction(faults[i], &old[i], NULL);
    sigaltstack(&before, NULL);
    return NULL;
}

/* False: there is no memory for such a thread. */
static bool run_in_thread(call *call)
{
    for (unsigned i = 0; i < sizeof stack_sizes / sizeof *stack_sizes; i++) {
        pthread_attr_t attributes;
        pthread_t thread;
        pthread_attr_init(&attributes);
        pthread_attr_setstacksize(&attributes, stack_sizes[i]);
        pthread_attr_setguardsize(&attributes, GUARD);
        int failure = pthread_create(&thread, &attributes, run, call);
        pthread_attr_destroy(&attributes);
        if (failure == 0) {
            pthread_join(thread, NULL);
            return true;
        }
    }
    return false;
}

void run_on_deep_stack(void (*function)(void *context), void *context, const char *path)
{
    /* libclang would start a thread of its own, with a small stack, and catch faults itself */
    static const char *const settings[] = {"LIBCLANG_NOTHREADS", "LIBCLANG_DISABLE_CRASH_RECOVERY"};
    bool set[2];
    call call = {function, context};
    path_at_hand = path;
    for (unsigned i = 0; i < 2; i++) {
        set[i] = !getenv(settings[i]);
        setenv(settings[i], "1", 0);
    }
    if (!run_in_thread(&call))
        run(&call);
    for (unsigned i = 0; i < 2; i++)
        if (set[i])
            unsetenv(settings[i]); /* what acc runs does not see them */
}
