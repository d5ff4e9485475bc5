#!/bin/bash
# A clang that is not there, crashes, or fails without a word ends in an error that says so, and in no output.
. "$(dirname "$0")/../lib.sh"
cd "$work" || exit 1
printf '#include <acc.h>\n#line 5\nasync int f(void)\n{\n    return 0;\n}\n' >f.async.c

# with BODY MESSAGE: acc says MESSAGE where clang is a script of that body.
with()
{
    printf '#!/bin/sh\n%s\n' "$1" >clang
    chmod +x clang
    run env ACC_CLANG="$work/clang" "$ACC" translate f.async.c -o out.c
    expect_status 1
    expect_err "error: $2"
    expect_no_file out.c
}

with 'exit 3' "the preprocessor failed with exit status 3, and without a message"
with 'kill -SEGV $$' "the preprocessor crashed (Segmentation fault): is something nested too deep?"
with 'echo "error: no licence" >&2; exit 1' "no licence"

# Messages of other forms than it is known to use are said too, without a place where they name none.
with 'cat >&2 <<END
12:5: error: no name before the numbers
:6: error: no name at all
f.async.c:7: error: a line without a column
f.async.c:x: error: no number
f.async.c:1-2: error: a range
xerror: nothing that is a message
an error: in words
f.async.c:1:1: fatal error: unheard of: note: that
f.async.c:3:0: error: no column
In file included from nowhere
In file included from nowhere:
In file included from f.async.c:1:
f.async.c:3:1: warning: missing terminating quote, which acc looks for itself
f.async.c:3:1: note: a note about the quote
fatal error: too many errors
END
printf "error: the last" >&2
exit 1' "the last"
cat >expected <<'END'
acc: error: no name before the numbers
acc: error: no name at all
acc: error: a line without a column
acc: error: no number
acc: error: a range
f.async.c:1:1: error: unheard of: note: that
#include <acc.h>
^
f.async.c:3:1: error: no column
async int f(void)
^
acc: error: too many errors
acc: error: the last
END
same expected err "what acc says"

# Lines that begin with # and say nothing that acc knows; a name with escapes, and with half of one.
with 'cat <<END
#
# 
# x
# !
# 1
# 1x "a"
# 1 "a\\8"
# 1 "f.async.c"
# 1 "a\\12
# 1 "a\\1
# 1 "a\\
# 1 "a\\"\\303\\251.h" 1
int x;
END' "invalid preprocessing directive"
expect_err $'a"\303\251.h:1:1: error: '

# A line that does not end.
with 'exec dd if=/dev/zero bs=1048576 count=100' "too much for one file"
rm clang
run env ACC_CLANG="$work/clang" "$ACC" translate f.async.c -o out.c
expect_status 1
expect_err "cannot run the preprocessor '$work/clang': No such file or directory"
expect_no_file out.c

# So does a libclang that reads nothing.
cat >reads_nothing.c <<'END'
int clang_parseTranslationUnit2(void);
int clang_parseTranslationUnit2(void)
{
    return 1;
}
END
"${CC:-cc}" -shared -fPIC -o reads_nothing.so reads_nothing.c || fail "cannot compile the libclang that reads nothing"
run env LD_PRELOAD="$work/reads_nothing.so" "$ACC" translate f.async.c -o out.c
expect_status 1
expect_err "error: libclang could not read 'f.async.c' (its error 1)"
expect_no_file out.c

# One of whose readings fails: what acc would have asked is left to clang, or reckoned with.
cat >fails_once.c <<'END'
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
int clang_parseTranslationUnit2(void *index, const char *name, const char *const *arguments, int count, void *files,
                                unsigned file_count, unsigned options, void **result)
{
    static __typeof__(clang_parseTranslationUnit2) *real;
    static int reading;
    if (!real)
        *(void **)&real = dlsym(RTLD_NEXT, "clang_parseTranslationUnit2");
    if (reading++ == atoi(getenv("FAILING_READING")))
        return 1;
    return real(index, name, arguments, count, files, file_count, options, result);
}
END
"${CC:-cc}" -shared -fPIC -w -o fails_once.so fails_once.c || fail "cannot compile the libclang that fails once"
cat >asks.async.c <<'END'
#include <acc.h>
#if __has_builtin(__builtin_of_nobody)
int somebody;
#endif
enum { WIDE = 8 };
async int f(int n)
{
    _Alignas(WIDE) char aligned[2] = { 0 };
    await acc_yield();
    return aligned[n];
}
END
run "$ACC" translate --no-line asks.async.c -o good.c
expect_status 0
for reading in 0 2; do
    run env FAILING_READING=$reading LD_PRELOAD="$work/fails_once.so" "$ACC" translate --no-line asks.async.c -o out.c
    expect_status 0
    same good.c out.c "the output where reading $reading fails"
done
rm out.c

# And one that gives up, after thousands of errors, before it has seen all functions.
{
    printf 'async int f(int n);\n'
    for ((i = 0; i < 5001; i++)); do printf 'int a%d = b;\n' $i; done
    printf 'async int f(int n)\n{\n    return n;\n}\nasync int g(int n)\n{\n    return await f(n) + await async { return n; };\n}\n'
    printf 'int h(int n)\n{\n    return acc_block_on(async { return n; });\n}\n'
} >errors.async.c
run "$ACC" translate errors.async.c -o out.c
expect_status 1
expect_err "errors.async.c:5001:13: error: use of undeclared identifier 'b'"
expect_no_file out.c

# What comes through a pipe cannot be read again: it is kept.  More than one read of it, too.
{
    printf '#include <acc.h>\n#include "nowhere.h"\n#line 5\n'
    for ((i = 0; i < 10000; i++)); do printf 'int variable_%d;\n' $i; done
    printf 'async int f(void)\n{\n    return undeclared;\n}\n'
} >long.c
run sh -c 'cat long.c | "$ACC" check /dev/stdin'
expect_status 1
expect_err "/dev/stdin:2:10: error: 'nowhere.h' file not found"
expect_err "/dev/stdin:10007:12: error: use of undeclared identifier 'undeclared'"
exit 0
