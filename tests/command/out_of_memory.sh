#!/bin/bash
# Whichever allocation fails, acc's own or libclang's: acc either goes on or says so, with status 1 and without an output.
. "$(dirname "$0")/../lib.sh"
cd "$work" || exit 1

# malloc and its like, and mmap; the one with the number FAIL_AT, and all after it, fail.  At the end it says how many
# there were.
cat >failing.c <<'END'
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

void *__libc_malloc(size_t), *__libc_calloc(size_t, size_t), *__libc_realloc(void *, size_t);

static atomic_long count, fail_at = -1;

__attribute__((constructor)) static void begin(void)
{
    const char *at = getenv("FAIL_AT");
    if (at)
        fail_at = count + strtol(at, NULL, 10);
}

static int fails(void)
{
    long number = atomic_fetch_add(&count, 1);
    if (fail_at < 0 || number < fail_at)
        return 0;
    errno = ENOMEM;
    return 1;
}

void *malloc(size_t size) { return fails() ? NULL : __libc_malloc(size); }
void *calloc(size_t n, size_t size) { return fails() ? NULL : __libc_calloc(n, size); }
void *realloc(void *old, size_t size) { return fails() ? NULL : __libc_realloc(old, size); }

void *mmap(void *at, size_t length, int protection, int flags, int fd, off_t offset)
{
    if ((flags & MAP_ANONYMOUS) && fails())
        return MAP_FAILED;
    return (void *)syscall(SYS_mmap, at, length, protection, flags, fd, offset);
}

/* What comes after main is not acc's: in a build that counts lines, that is where the counts are written. */
static int (*real_main)(int, char **, char **);
static void end_failing(void) { fail_at = -1; }
static int main_here(int argc, char **argv, char **environment)
{
    atexit(end_failing);
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

__attribute__((destructor)) static void end(void)
{
    const char *path = getenv("COUNT_TO");
    FILE *file = path ? fopen(path, "w") : NULL;
    if (file) {
        fprintf(file, "%ld\n", (long)count);
        fclose(file);
    }
}
END
"${CC:-cc}" -O1 -shared -fPIC -o failing.so failing.c || fail "cannot compile the failing allocator"
cp "$tests/golden/race.async.c" f.async.c

run env COUNT_TO="$work/count" LD_PRELOAD="$work/failing.so" "$ACC" translate --no-line f.async.c -o good.c
expect_status 0
read -r count <count
[ "$count" -gt 100 ] || fail "only $count allocations"

# The first ones one by one, then more and more apart.
died=0
for ((at = 0; at < count; at += 1 + at / 30)); do
    run env FAIL_AT=$at LD_PRELOAD="$work/failing.so" "$ACC" translate --no-line f.async.c -o out.c
    if [ "$status" = 0 ]; then
        same good.c out.c "the output, without allocations after $at"
        rm out.c
        continue
    fi
    died=$((died + 1))
    expect_status 1
    grep -qE '^(acc|f\.async\.c): error: (.*out of memory|internal error \(SIG)' "$work/err" ||
        { show_last; fail "no word about it, without allocations after $at"; }
    [ -z "$(find . -name 'out.c*')" ] || fail "left behind, without allocations after $at: $(find . -name 'out.c*')"
done
[ "$died" -gt 10 ] || fail "only $died of them failed"

# The last one that acc cannot do without: the output's name, which is to be removed if acc is ended.
low=0 high=$count
while [ $((high - low)) -gt 1 ]; do
    middle=$(((low + high) / 2))
    run env FAIL_AT=$middle LD_PRELOAD="$work/failing.so" "$ACC" translate --no-line f.async.c -o out.c
    [ "$status" = 0 ] && high=$middle || low=$middle
    rm -f out.c
done
run env FAIL_AT=$low LD_PRELOAD="$work/failing.so" "$ACC" translate --no-line f.async.c -o out.c
expect_status 1
expect_err "acc: error: out of memory"
[ -z "$(find . -name 'out.c*')" ] || fail "left behind by the last: $(find . -name 'out.c*')"
