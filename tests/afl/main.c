/* main.c: the bytes that AFL++ makes, or those of the files named on the command line, to the harness's examine().
 *
 *     afl-fuzz -i seeds -o out -- ./afl_syntax        thousands of inputs in one process
 *     ./afl_syntax corpus/syntax/deep_brackets        each file once: says what it examines, so that a crash has a name
 *
 * A finding is whatever AFL++ takes for one: a signal, or no end.  What would not be a signal by itself is made one: an
 * exit in the middle of a run (out of memory), and memory that grows by more than MOST_MEMORY in a run. */
#define _GNU_SOURCE    /* mkdtemp */
#include <ftw.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "arena.h"
#include "diagnostic.h"
#include "harness.h"
#include "source.h"

enum { MOST_MEMORY = 1 << 20 };    /* kilobytes, as getrusage counts */
enum { STACK = 512 << 20 };        /* as acc has it (compiler/deep_stack.c) */
enum { RUNS = 10000 };             /* in one process; then a fresh one goes on */

#ifdef __AFL_FUZZ_TESTCASE_LEN
#pragma GCC diagnostic ignored "-Wpedantic"    /* of AFL++'s macros */
__AFL_FUZZ_INIT();
#endif

/* What AddressSanitizer asks for.  The arena is let go of, not freed; a harness may have a stack for signals. */
const char *__asan_default_options(void);
const char *__asan_default_options(void)
{
    return "detect_leaks=0:use_sigaltstack=0:abort_on_error=1";
}

typedef struct arguments {
    int count;
    char **words;
} arguments;

static bool is_running;
static char directory[] = "/tmp/acc-afl-XXXXXX";
static pid_t owner;                /* of the directory: the processes that AFL++ forks leave it alone */

static void stop(const char *what)
{
    is_running = false;
    perror(what);
    exit(2);
}

void put_file(const char *name, const char *bytes, size_t length)
{
    FILE *file = fopen(name, "w");
    if (!file || fwrite(bytes, 1, length, file) != length || fclose(file) != 0)
        stop(name);
}

static int remove_one(const char *path, const struct stat *status, int type, struct FTW *at)
{
    (void)status, (void)type, (void)at;
    return remove(path);
}

static void at_end(void)
{
    if (is_running) {
        fputs("acc ended in the middle of a run\n", stderr);
        abort();
    }
    if (getpid() == owner && nftw(directory, remove_one, 8, FTW_DEPTH | FTW_PHYS) != 0)
        perror(directory);
}

static long memory(void)
{
    struct rusage usage;
    if (getrusage(RUSAGE_SELF, &usage) != 0)
        stop("getrusage");
    return usage.ru_maxrss;
}

static void run(const char *bytes, size_t length)
{
    long before = memory();
    stbds_rand_seed(1);    /* the same way for the same bytes: AFL++ looks at the way */
    is_running = true;
    examine(bytes, length);
    diagnostics_print(false);
    arena_free();
    is_running = false;
    if (memory() - before > MOST_MEMORY) {
        fprintf(stderr, "%ld kB of memory\n", memory() - before);
        abort();
    }
}

static void *run_files(void *context)
{
    const arguments *files = context;
    for (int i = 1; i < files->count; i++) {
        uint32_t length = 0;
        const char *text = source_file_text(files->words[i], &length);
        if (!text)
            stop(files->words[i]);
        char *bytes = malloc(length + 1u);    /* not of the arena, which ends with the run */
        if (!bytes)
            stop("malloc");
        memcpy(bytes, text, length);
        fprintf(stderr, "---- %s\n", files->words[i]);
        run(bytes, length);
        free(bytes);
    }
    return NULL;
}

#ifdef __AFL_FUZZ_TESTCASE_LEN
static void *run_afl(void *unused)
{
    (void)unused;
    __AFL_INIT();
    const unsigned char *bytes = __AFL_FUZZ_TESTCASE_BUF;
    while (__AFL_LOOP(RUNS))
        run((const char *)bytes, (size_t)__AFL_FUZZ_TESTCASE_LEN);
    return NULL;
}
#else
static void *run_afl(void *unused)
{
    (void)unused;
    fputs("usage: HARNESS FILE...\n", stderr);
    exit(2);
}
#endif

/* A file is named as seen from where the program was started. */
static void make_absolute(char **name)
{
    char *path = realpath(*name, NULL);
    if (!path)
        stop(*name);
    *name = path;
}

int main(int count, char **words)
{
    arguments arguments = {count, words};
    pthread_attr_t attributes;
    pthread_t thread;

    for (int i = 1; i < count; i++)
        make_absolute(&words[i]);
    if (!mkdtemp(directory) || chdir(directory) != 0)
        stop(directory);
    owner = getpid();
    atexit(at_end);
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, STACK);
    int failure = pthread_create(&thread, &attributes, count > 1 ? run_files : run_afl, &arguments);
    if (failure) {
        fprintf(stderr, "pthread_create: %s\n", strerror(failure));
        return 2;
    }
    pthread_join(thread, NULL);
    return 0;
}
