#!/bin/bash
# A fault inside libclang, or acc's own, ends in a message and exit status 1, and leaves no output: never in a bare crash.
. "$(dirname "$0")/../lib.sh"
cd "$work" || exit 1

# A libclang whose parser fails in the way that the variable FAULT names.
cat >faulty.c <<'END'
#include <signal.h>
#include <stdlib.h>
#include <sys/auxv.h>

static int descend(int depth)
{
    volatile char page[1 << 16];
    page[0] = (char)depth;
    return descend(depth + 1) + page[0];
}

int clang_parseTranslationUnit2(void *index, const char *path, const char *const *arguments, int count, void *files,
                                unsigned file_count, unsigned options, void *unit)
{
    (void)index, (void)path, (void)arguments, (void)count, (void)files, (void)file_count, (void)options, (void)unit;
    switch (getenv("FAULT")[0]) {
    case 'p':
        *(volatile int *)16 = 1;
        break;
    case 'v':                            /* above all stacks, and not to be written to */
        *(volatile int *)getauxval(AT_SYSINFO_EHDR) = 1;
        break;
    case 'n':
        return descend(0);
    case 't':
        __builtin_trap();
    case 'a':
        abort();
    case 'f':
        raise(SIGFPE);
        break;
    case 'd':
        raise(SIGTRAP);
        break;
    case 's':
        raise(SIGSEGV);
        break;
    default:
        raise(SIGBUS);
    }
    return 0;
}
END
"${CC:-cc}" -shared -fPIC -o faulty.so faulty.c || fail "cannot compile the faulty libclang"
printf '#include <acc.h>\nasync int f(void)\n{\n    return 0;\n}\n' >f.async.c
run "$ACC" translate f.async.c -o good.c
expect_status 0

for fault in pointer vdso trap abort bus float debugger segment; do
    run env FAULT=$fault LD_PRELOAD="$work/faulty.so" "$ACC" translate f.async.c -o out.c
    expect_status 1
    expect_err "f.async.c: error: internal error (SIG"
    expect_no_file out.c
    [ -z "$(find . -name 'out.c*')" ] || fail "left behind: $(find . -name 'out.c*')"
    run env FAULT=$fault LD_PRELOAD="$work/faulty.so" LIBCLANG_NOTHREADS=1 "$ACC" check f.async.c
    expect_status 1
    run env FAULT=$fault LD_PRELOAD="$work/faulty.so" "$ACC" build f.async.c -o program
    expect_status 1
    expect_no_file program
done

run env FAULT=nested LD_PRELOAD="$work/faulty.so" "$ACC" translate f.async.c -o out.c
expect_status 1
expect_err "f.async.c: error: nested too deeply"
expect_no_file out.c

# What the environment says of libclang stays as it is for what acc runs.
printf '#!/bin/bash\necho "$LIBCLANG_NOTHREADS $LIBCLANG_DISABLE_CRASH_RECOVERY" >&2\nexec "%s" "$@"\n' "${CC:-cc}" >compiler
chmod +x compiler
printf '#include <acc.h>\nasync int main(void)\n{\n    return 0;\n}\n' >main.async.c
run env -u LIBCLANG_DISABLE_CRASH_RECOVERY LIBCLANG_NOTHREADS=yes CC="$work/compiler" "$ACC" build main.async.c -o program
expect_status 0
expect_err "yes "
exit 0
