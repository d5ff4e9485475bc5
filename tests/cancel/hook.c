/* hook.c: cancels a program at a place that the environment names: a part of the runtime when that is built with
 * ACC_TEST_CANCEL.
 *
 *     ACC_CANCEL_COUNT=FILE   at its end, the program writes how many polls of its tasks answered ACC_PENDING
 *     ACC_CANCEL_AT=N         the Nth of them is the last one: the future of acc_block_on is dropped, the tasks are
 *                             cancelled, and the program ends with the status 0
 *
 * It ends with 99 and a message instead if then more descriptors are open than at the beginning of acc_block_on, or if not
 * each defer has run that was passed (defer.h).
 *
 *     ACC_CANCEL_EACH="P COUNT STATUS"
 *                             the process forks before main, P times, one after another, for P places evenly chosen
 *                             of COUNT, each a run of its own, and ends with 0 when all have ended with 0 or STATUS; else
 *                             it says where not, and ends with 97.  A run takes a minute at most.
 *     ACC_CANCEL_GIVEN=N      a task may be given N descriptors: of each task that is cancelled before its first poll,
 *                             so many may stay open, for nothing of it runs
 *
 * Every poll that answers ACC_PENDING leaves the program suspended somewhere: so N runs through all the states in which
 * it can be cancelled. */
#define _GNU_SOURCE
#define ACC_TRANSLATED
#include "../../runtime/core/core.h"
#include "../../runtime/core/port.h"
#include "../../runtime/posix/posix.h"
#include "defer.h"

#include <dirent.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { LEAKED = 99, WRONG_USE = 98, NOT_ALL = 97 };

static struct {
    bool began;
    pid_t process;
    unsigned long count, last;      /* of polls; 0: none is the last one */
    int descriptors;
    int given, never_polled;        /* descriptors of a task; tasks that were cancelled before their first poll */
    unsigned long defers_passed, defers_run;
} test;

/* ---- Descriptors ------------------------------------------------------------------------------------------------- */

static void fail(const char *what)
{
    fprintf(stderr, "acc: cannot test: %s: %s\n", what, strerror(errno));
    _exit(WRONG_USE);
}

static int open_descriptors(void)
{
    DIR *directory = opendir("/proc/self/fd");
    if (!directory)
        fail("/proc/self/fd");
    int count = -1;                 /* the directory itself */
    errno = 0;
    for (struct dirent *entry; (entry = readdir(directory));)
        count += entry->d_name[0] != '.';
    if (errno || closedir(directory) < 0)
        fail("/proc/self/fd");
    return count;
}

static void show_open_descriptors(void)
{
    char path[32], target[256];
    for (int fd = 0; fd < 1024; fd++) {
        snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
        ssize_t length = readlink(path, target, sizeof target - 1);
        if (length >= 0)
            fprintf(stderr, "acc:   %d -> %.*s\n", fd, (int)length, target);
    }
}

/* ---- Defers ------------------------------------------------------------------------------------------------------ */

void test_defer_passed(void)
{
    test.defers_passed++;
}

int test_defer_ran(void)
{
    test.defers_run++;
    return 1;
}

static void check_defers(void)
{
    if (test.defers_passed == test.defers_run)
        return;
    fprintf(stderr, "acc: after poll %lu: %lu defers were passed, %lu have run\n", test.count, test.defers_passed,
            test.defers_run);
    fflush(NULL);
    _exit(LEAKED);
}

/* ---- The end of the program -------------------------------------------------------------------------------------- */

static void write_count(void)
{
    const char *path = getenv("ACC_CANCEL_COUNT");
    if (!path)
        return;
    FILE *file = fopen(path, "w");
    if (!file || fprintf(file, "%lu\n", test.count) < 0 || fclose(file) != 0)
        fail(path);
}

static void end(void)
{
    if (getpid() != test.process)       /* the child of a fork has nothing to say */
        return;
    write_count();
    if (!acc_task_running() && !acc_task_any())     /* it returned from main; no scope is open */
        check_defers();
}

void acc_test_begin(void)
{
    if (!test.began) {
        const char *last = test.last ? NULL : getenv("ACC_CANCEL_AT");
        test.began = true;
        test.process = getpid();
        const char *given = getenv("ACC_CANCEL_GIVEN");
        if (last)
            test.last = strtoul(last, NULL, 10);
        test.given = given ? atoi(given) : 0;
        if (atexit(end) != 0)
            fail("atexit");
    }
    test.descriptors = open_descriptors();
}

/* What a thread of the pool has open while it works for nobody any more (a lookup) is closed soon: that is waited
 * for. */
static void check_descriptors(void)
{
    int most = test.descriptors + test.given * test.never_polled;
    int descriptors = open_descriptors();
    for (int i = 0; descriptors > most && i < 100; i++) {
        nanosleep(&(struct timespec){ .tv_nsec = 10000000 }, NULL);
        descriptors = open_descriptors();
    }
    if (descriptors <= most)
        return;
    fprintf(stderr, "acc: cancelled at poll %lu: %d descriptors are open, %d were at the beginning, and %d tasks have "
            "never been polled\n", test.count, descriptors, test.descriptors, test.never_polled);
    show_open_descriptors();
    fflush(NULL);
    _exit(LEAKED);
}

void acc_port_cancelling(const acc_future_type *type, const void *future)
{
    static const unsigned char start[sizeof(uint32_t)] = { ACC_START };
    if (type->state_size > 0 && memcmp((const char *)future + type->state, start, type->state_size) == 0)
        test.never_polled++;
}

static sigset_t only(int signal)
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, signal);
    return set;
}

/* A driver that wants the program to stop (driver.bash) may say so while it ends. */
static void block_signals(void)
{
    sigset_t set = only(SIGTERM);
    if (sigprocmask(SIG_BLOCK, &set, NULL) != 0)
        fail("sigprocmask");
}

void acc_port_pending(void)
{
    if (++test.count != test.last)
        return;
    block_signals();
    test.never_polled = 0;
    acc_task_cancel_root();
    acc_cancel_tasks();
    check_descriptors();
    check_defers();
    exit(EXIT_SUCCESS);
}

/* ---- One process for each place ---------------------------------------------------------------------------------- */

/* The status that a shell shows.  Ends the child when it takes longer than a minute; SIGCHLD is blocked. */
static int status_of(pid_t child)
{
    sigset_t set = only(SIGCHLD);
    int status = 0;
    pid_t ended;
    while ((ended = waitpid(child, &status, WNOHANG)) == 0) {
        if (sigtimedwait(&set, NULL, &(struct timespec){ .tv_sec = 60 }) < 0 && errno == EAGAIN) {
            fprintf(stderr, "acc: it does not end\n");
            kill(child, SIGKILL);
        }
    }
    if (ended < 0)
        fail("waitpid");
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

/* Before main, so that nothing has been read or written, and there is one thread. */
__attribute__((constructor)) static void run_each(void)
{
    const char *each = getenv("ACC_CANCEL_EACH");
    if (!each)
        return;
    unsigned long places, count;
    int good;
    sigset_t old, child_signal = only(SIGCHLD);
    if (sscanf(each, "%lu %lu %d", &places, &count, &good) != 3 || sigprocmask(SIG_BLOCK, &child_signal, &old) != 0)
        fail("ACC_CANCEL_EACH");
    for (unsigned long i = 0; i < places; i++) {
        unsigned long place = places == 1 ? 1 : 1 + i * (count - 1) / (places - 1);
        pid_t child = fork();
        if (child < 0)
            fail("fork");
        if (child == 0) {
            if (sigprocmask(SIG_SETMASK, &old, NULL) != 0 || (lseek(STDIN_FILENO, 0, SEEK_SET) < 0 && errno != ESPIPE))
                fail("a new process");
            test.last = place;
            return;
        }
        int status = status_of(child);
        if (status != 0 && status != good) {
            fprintf(stderr, "acc: status %d, cancelled at point %lu of %lu\n", status, place, count);
            _exit(NOT_ALL);
        }
    }
    _exit(EXIT_SUCCESS);
}
