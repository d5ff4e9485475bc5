/* translate.c: a source to the C file and the header, by all of acc, libclang included: some tens in a second.
 *
 * libclang has faults of its own, at which acc ends with a message (compiler/deep_stack.c).  They are no findings: the
 * source goes to the directory that ACC_AFL_FAULTS names, and the process ends as if nothing had been. */
#define _GNU_SOURCE    /* dladdr */
#include "translate.h"

#include <dlfcn.h>
#include <execinfo.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "deep_stack.h"
#include "diagnostic.h"
#include "harness.h"

/* The stack is deep already, and a fault shall be seen. */
void run_on_deep_stack(void (*function)(void *context), void *context, const char *path)
{
    (void)path;
    function(context);
}

/* ---- Faults of libclang ------------------------------------------------------------------------------------------------ */

/* Whether libclang is nearer to the fault than the harness and acc are. */
static bool is_in_libclang(void)
{
    enum { FRAMES = 64, OWN = 2 };
    void *frames[FRAMES];
    Dl_info own, at;
    int count = backtrace(frames, FRAMES);
    if (!dladdr(frames[0], &own))
        return false;
    for (int i = OWN; i < count; i++) {
        if (!dladdr(frames[i], &at))
            continue;
        if (strstr(at.dli_fname, "libclang") || strstr(at.dli_fname, "libLLVM"))
            return true;
        if (at.dli_fbase == own.dli_fbase)
            return false;
    }
    return false;
}

static void keep(const char *directory)
{
    char name[256], bytes[4096];
    ssize_t count;
    snprintf(name, sizeof name, "%s/%ld", directory, (long)getpid());
    int from = open(SOURCE, O_RDONLY), to = open(name, O_WRONLY | O_CREAT | O_TRUNC, 0666);
    if (from < 0 || to < 0)
        return;
    while ((count = read(from, bytes, sizeof bytes)) > 0)
        if (write(to, bytes, (size_t)count) != count)
            return;
}

static void on_fault(int signal)
{
    const char *directory = getenv("ACC_AFL_FAULTS");
    struct sigaction standard = {.sa_handler = SIG_DFL};
    if (is_in_libclang()) {
        if (directory)
            keep(directory);
        fprintf(stderr, "libclang has a fault\n");
        _exit(directory ? 0 : 1);
    }
    sigaction(signal, &standard, NULL);
    raise(signal);
}

static void catch_faults(void)
{
    static const int faults[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT};
    static char stack[1 << 17];
    stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack};
    struct sigaction action = {.sa_handler = on_fault, .sa_flags = SA_ONSTACK};
    void *frame;
    (void)backtrace(&frame, 1);    /* loads what it needs, which a handler cannot */
    sigaltstack(&alternate, NULL);
    for (size_t i = 0; i < sizeof faults / sizeof *faults; i++)
        sigaction(faults[i], &action, NULL);
    setenv("LIBCLANG_NOTHREADS", "1", 1);
    setenv("LIBCLANG_DISABLE_CRASH_RECOVERY", "1", 1);
}

/* ---- The run ------------------------------------------------------------------------------------------------------------- */

void examine(const char *bytes, size_t length)
{
    static bool is_ready;
    options options = {.include_directory = ACC_AFL_INCLUDE, .header = "source.h"};
    translation result = {0};
    if (!is_ready)
        catch_faults();
    is_ready = true;
    put_file(SOURCE, bytes, length);
    bool good = translate(SOURCE, &options, &result);
    if (good != (diagnostic_errors() == 0) || (good && (!result.text || !result.header)))
        abort();    /* a failure without a reason, or an error and an output */
}
