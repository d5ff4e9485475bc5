#!/bin/bash
# Whichever call of the system fails, each of acc's own in turn: acc either goes on, with the same output, or says so, with
# status 1 and without an output.  A call that a signal interrupts changes nothing.
. "$(dirname "$0")/../lib.sh"
cd "$work" || exit 1

# FAIL="NAME NUMBER ERRNO": that call of NAME fails, of those that acc makes itself (not libclang, not what it runs); with
# -ERRNO, those after it too.
# COUNT_TO: at the end, "NAME CALLS" a line.
cat >failing.c <<'END'
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <spawn.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { NAMES = 32 };
static struct { const char *name; long calls; } calls[NAMES];
static atomic_bool in_main;

static bool fails(const char *name, void *caller)
{
    Dl_info from;
    if (!in_main || !dladdr(caller, &from) || strcmp(from.dli_fname, getenv("ACC")) != 0)
        return false;
    unsigned i = 0;
    while (calls[i].name && strcmp(calls[i].name, name) != 0)
        i++;
    calls[i].name = name;
    const char *which = getenv("FAIL");
    char wanted[32] = "";
    long number = 0;
    int error = 0;
    if (!which || sscanf(which, "%31s %ld %d", wanted, &number, &error) != 3 || strcmp(wanted, name) != 0)
        number = -1;
    errno = abs(error);
    long call = calls[i].calls++;
    return call == number || (error < 0 && number >= 0 && call > number);
}

static int close_and_fail(int (*close)(int), int fd)
{
    int error = errno;
    close(fd);
    errno = error;
    return -1;
}

#define REAL(name) static __typeof__(name) *real; if (!real) *(void **)&real = dlsym(RTLD_NEXT, #name)
#define FAILING(type, name, parameters, arguments, failure) \
    type name parameters                                    \
    {                                                       \
        int error = errno;                                  \
        REAL(name);                                         \
        if (fails(#name, __builtin_return_address(0)))      \
            return failure;                                 \
        errno = error;                                      \
        return real arguments;                              \
    }

FAILING(ssize_t, read, (int fd, void *buffer, size_t length), (fd, buffer, length), -1)
FAILING(ssize_t, pread, (int fd, void *buffer, size_t length, off_t at), (fd, buffer, length, at), -1)
FAILING(ssize_t, write, (int fd, const void *buffer, size_t length), (fd, buffer, length), -1)
FAILING(int, close, (int fd), (fd), close_and_fail(real, fd))
FAILING(int, dup, (int fd), (fd), -1)
FAILING(int, stat, (const char *path, struct stat *result), (path, result), -1)
FAILING(int, fstat, (int fd, struct stat *result), (fd, result), -1)
FAILING(int, access, (const char *path, int mode), (path, mode), -1)
FAILING(int, rename, (const char *from, const char *to), (from, to), -1)
FAILING(int, mkostemp, (char *name, int flags), (name, flags), -1)
FAILING(char *, mkdtemp, (char *name), (name), NULL)
FAILING(char *, realpath, (const char *path, char *result), (path, result), NULL)
FAILING(char *, getcwd, (char *buffer, size_t size), (buffer, size), NULL)
FAILING(ssize_t, readlink, (const char *path, char *buffer, size_t size), (path, buffer, size), -1)
FAILING(int, memfd_create, (const char *name, unsigned flags), (name, flags), -1)
FAILING(int, pipe2, (int ends[2], int flags), (ends, flags), -1)
FAILING(pid_t, waitpid, (pid_t child, int *status, int options), (child, status, options), -1)
FAILING(int, posix_spawnp, (pid_t *child, const char *file, const posix_spawn_file_actions_t *actions,
                            const posix_spawnattr_t *attributes, char *const arguments[], char *const environment[]),
        (child, file, actions, attributes, arguments, environment), errno)
FAILING(int, pthread_create, (pthread_t *thread, const pthread_attr_t *attributes, void *(*function)(void *),
                              void *argument), (thread, attributes, function, argument), errno)
FAILING(int, pthread_getattr_np, (pthread_t thread, pthread_attr_t *attributes), (thread, attributes), errno)

int open(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    int error = errno, mode = flags & O_CREAT ? va_arg(rest, int) : 0;
    va_end(rest);
    REAL(open);
    if (fails("open", __builtin_return_address(0)))
        return -1;
    errno = error;
    return real(path, flags, mode);
}

int fcntl(int fd, int command, ...)
{
    va_list rest;
    va_start(rest, command);
    int error = errno;
    void *argument = va_arg(rest, void *);
    va_end(rest);
    REAL(fcntl);
    if (fails("fcntl", __builtin_return_address(0)))
        return -1;
    errno = error;
    return real(fd, command, argument);
}

/* What comes after main is not acc's: in a build that counts lines, that is where the counts are written. */
static void end(void)
{
    const char *path = getenv("COUNT_TO");
    in_main = false;
    FILE *file = path ? fopen(path, "w") : NULL;
    for (unsigned i = 0; file && i < NAMES && calls[i].name; i++)
        fprintf(file, "%s %ld\n", calls[i].name, calls[i].calls);
    if (file)
        fclose(file);
}

static int (*real_main)(int, char **, char **);
static int main_here(int argc, char **argv, char **environment)
{
    atexit(end);
    in_main = strcmp(argv[0], getenv("ACC")) == 0;
    return real_main(argc, argv, environment);
}

int __libc_start_main(int (*main)(int, char **, char **), int argc, char **argv, void (*init)(void),
                      void (*fini)(void), void (*rtld_fini)(void), void *stack_end)
{
    int (*start)(int (*)(int, char **, char **), int, char **, void (*)(void), void (*)(void), void (*)(void), void *);
    *(void **)&start = dlsym(RTLD_NEXT, "__libc_start_main");
    real_main = main;
    return start(main_here, argc, argv, init, fini, rtld_fini, stack_end);
}
END
"${CC:-cc}" -O1 -shared -fPIC -w -o failing.so failing.c || fail "cannot compile the failing calls"

EIO=5 EINTR=4
printf '#include <acc.h>\n#include "header.h"\nasync int f(int n)\n{\n    await acc_yield();\n    return n;\n}\n' >f.async.c
printf 'int g(void);\n' >header.h
printf '#include <acc.h>\n#include "nowhere.h"\n#include "nowhere_else.h"\nint x;\n' >missing.async.c
printf '#include <acc.h>\nasync int main(void)\n{\n    await acc_yield();\n    return 0;\n}\n' >main.async.c

# About the twentieth time, stat() asks for the source, and then for the directories of headers.
declare -A also=([stat]="16 17 18 19 20")

# each STATUS OUTPUT COMMAND...: the command, whose status is STATUS as long as nothing fails, once for each call; of many
# calls of one name, for the first ones, then for fewer and fewer, and for the last.
each()
{
    local expected=$1 output=$2 name count number error
    shift 2
    rm -f "$output"
    run env COUNT_TO="$work/calls" LD_PRELOAD="$work/failing.so" "$@"
    expect_status "$expected"
    [ "$expected" != 0 ] || cp "$output" good
    [ -s calls ] || fail "no calls were counted"
    while read -r name count <&3; do
        for number in 0 1 3 12 ${also[$name]:-} 60 $((count - 1)); do
            [ $number -lt $count ] || continue
            for error in $EIO $EINTR; do
                [ $error = $EIO ] || [[ $name =~ ^(read|pread|write|waitpid)$ ]] || continue
                rm -f "$output"
                run env FAIL="$name $number $error" LD_PRELOAD="$work/failing.so" "$@"
                check_one
            done
        done
    done 3<calls
}

check_one()
{
    local what="$name number $number with errno $error"
    if [ "$status" = 0 ]; then
        [ "$expected" = 0 ] || fail "$what: status 0"
        [ "$output" = program ] || same good "$output" "the output, $what"
    else
        [ $error != $EINTR ] || [ "$expected" != 0 ] || { show_last; fail "$what: status $status"; }
        [ "$status" = 1 ] || { show_last; fail "$what: status $status"; }
        grep -q 'error: ' err || { show_last; fail "$what: no word about it"; }
        [ ! -e "$output" ] || fail "$what: there is an output"
    fi
    # What acc could not wait for may still be at work.
    local turns=0
    while [ -n "$(find . -name "$output.*" ! -name '*.async.c')" ]; do
        [ "$name" = waitpid ] && [ $((turns++)) -lt 300 ] || fail "$what: left behind: $(ls)"
        sleep 0.1
    done
}

each 0 out.c "$ACC" translate --no-line f.async.c -o out.c
each 0 out.c env ACC_PREPROCESSOR=clang "$ACC" translate --no-line f.async.c -o out.c
each 1 out.c "$ACC" translate missing.async.c -o out.c
each 0 program "$ACC" build main.async.c -o program

# last NAME COMMAND...: the command with the last call of that name failing.
last()
{
    local name=$1 count
    shift
    run env COUNT_TO="$work/calls" LD_PRELOAD="$work/failing.so" "$@"
    count=$(sed -n "s/^$name //p" calls)
    [ -n "$count" ] || fail "no call of $name"
    run env FAIL="$name $((count - 1)) $EIO" LD_PRELOAD="$work/failing.so" "$@"
}

# An output that is there already is replaced, or stays as it is.
run "$ACC" translate --no-line f.async.c -o good
cp good out.c
last access "$ACC" translate --no-line f.async.c -o out.c
expect_status 1
expect_err "cannot write 'out.c': Input/output error"
same good out.c "the output where access fails"
last realpath "$ACC" translate --no-line f.async.c -o out.c
expect_status 0
same good out.c "the output where realpath fails"

# What is written to directly.
last close "$ACC" translate --no-line f.async.c -o -
expect_status 1
expect_err "cannot write 'standard output': Input/output error"
last close "$ACC" translate --no-line f.async.c -o /dev/full
expect_status 1
expect_err "cannot write '/dev/full': No space left on device"

# No thread with a large stack: the translation runs without one.
run env FAIL="pthread_create 0 -11" LD_PRELOAD="$work/failing.so" "$ACC" translate --no-line f.async.c -o out.c
expect_status 0
exit 0
