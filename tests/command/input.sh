#!/bin/bash
# A bad input file ends in a clear error and status 1, never in a crash or a hang.
. "$(dirname "$0")/../lib.sh"
cd "$work" || exit 1

# rejected FILE [MESSAGE]
rejected()
{
    run timeout 60 "$ACC" "$1" -o out.c
    expect_status 1
    expect_err "error: ${2:-}"
    expect_no_file out.c
    run timeout 60 "$ACC" check "$1"
    expect_status 1
}

rejected nowhere.async.c
grep -qi "no such file" "$work/err" || { show_last; fail "no word of the missing file"; }
mkdir directory.async.c
rejected directory.async.c
expect_err "directory"
if [ "$(id -u)" != 0 ]; then
    printf 'int x;\n' >closed.async.c
    chmod 000 closed.async.c
    rejected closed.async.c
    expect_err "Permission denied"
fi
head -c 4096 /bin/sh >binary.async.c
rejected binary.async.c "the file is binary, not C: byte "
printf 'int x;\0int y;\n' >nul.async.c
rejected nul.async.c "the file is binary, not C: byte 6 is 0"
printf '{' >brace.async.c
rejected brace.async.c
printf ' ' >blank.async.c
run "$ACC" check -Wpedantic blank.async.c
expect_status 0
expect_err "blank.async.c:1:2: warning: no newline at end of file"
printf 'async int f(void)\n{\n    const char *s = "cut in the mid' >string.async.c
rejected string.async.c
printf 'async int f(void)\n{\n    return 0; /* cut in the mid' >comment.async.c
rejected comment.async.c
printf "async int f(void)\n{\n    return 'a" >character.async.c
rejected character.async.c
printf 'async int f(void)\n{\n    if (1) {\n' >open.async.c
rejected open.async.c
printf 'async int f(void) { return }\n' >syntax.async.c
rejected syntax.async.c
printf '#include <no/such/header.h>\nint x;\n' >header.async.c
rejected header.async.c "'no/such/header.h' file not found"
printf '#if 1\nint x;\n' >directive.async.c
rejected directive.async.c
printf '#include "itself.async.c"\n' >itself.async.c
rejected itself.async.c
truncate -s $((2 ** 28 + 1)) long.async.c
rejected long.async.c "File too large"
rm long.async.c
rejected /dev/zero "File too large"

# Two bytes are a source.
printf ';\n' >short.async.c
for preprocessor in "" clang; do
    run env ACC_PREPROCESSOR=$preprocessor "$ACC" check short.async.c
    expect_status 0
done

# Nor need a header be a file: in one of the system's, the words are names.
mkdir -p system
mkfifo system/piped.h
printf '#include <piped.h>\nint a[in_header];\n' >piped.async.c
printf 'enum { async = 3, in_header = async };\n' >system/piped.h &
run env ACC_PREPROCESSOR=clang timeout 60 "$ACC" check -isystem system piped.async.c
wait $!
expect_status 0

# Mistakes that each libclang calls by another name.
broken()
{
    printf '#include <acc.h>\nasync int f(int n)\n{\n    %s\n    return n;\n}\n' "$1" >broken.async.c
    rejected broken.async.c
    expect_err "broken.async.c:4:"
}
broken '[[gnu::unused({ 1 })]] int a = 1;'
broken 'n [[ 1 ) );'
broken 'if (n) goto refused; yield ({ refused: n; });'

# Labels before a `}` or a declaration are C23: translated where libclang takes them.
printf '#include <acc.h>\nasync int f(int n)\n{\n    switch (n) { case 1: n = await f(2); break; default: }\n    %s\n    return n;\n}\n' \
    'switch (n) { default: int m = await f(0); n += m; break; case 2: }' >labels.async.c
run "$ACC" labels.async.c -std=gnu2x -o labels.c
if [ "$status" = 1 ]; then
    expect_err "labels.async.c:4:"
else
    expect_status 0
fi

# What a header's last line misses, without a newline, is reported with all else that is missing.
mkdir part
printf 'int inner;\n#include "nowhere.h"' >part/unended.h
printf '#include "part/unended.h"\n#include "nowhere_else.h"\nint x;\n' >unended.async.c
for preprocessor in "" clang; do
    run env ACC_PREPROCESSOR=$preprocessor "$ACC" check unended.async.c
    expect_status 1
    expect_err "unended.h:2:10: error: 'nowhere.h' file not found"
    expect_err "unended.async.c:2:10: error: 'nowhere_else.h' file not found"
done

# Ten thousand levels deep: an error or a translation, not a crash.
deep()
{
    run timeout 120 "$ACC" "$1" -o out.c
    [ "$status" -le 1 ] || { show_last; fail "$1: status $status"; }
    [ "$status" = 0 ] || expect_err "error: "
    rm -f out.c
}
many() { printf "%.0s$1" $(seq 10000); }
{ printf 'async int f(void) { return '; many '('; printf 1; many ')'; printf '; }\n'; } >parentheses.async.c
{ printf 'async int f(void) { '; many '{'; many '}'; printf 'return 0; }\n'; } >blocks.async.c
{ printf 'async int f(int n) { '; many 'if (n) '; printf 'return 1; return 0; }\n'; } >ifs.async.c
{ printf 'async int f(int n) { return n'; many ' + n'; printf '; }\n'; } >sum.async.c
{ printf 'async int g(int n) { return n; }\nasync int f(int n) { return '; many 'await g('; printf n; many ')'
    printf '; }\n'; } >awaits.async.c
{ printf 'async int f(void) { int x = '; many '-'; printf '1; return x; }\n' | sed 's/-/- /g'; } >minus.async.c
{ printf 'int '; many '*'; printf 'p;\n'; } >pointers.async.c
for name in parentheses blocks ifs sum awaits minus pointers; do
    deep $name.async.c
done

# In plain code, too: clang's time grows with the square of the levels.
{ printf 'int f(int n) {\n'; printf 'if (n)\n%.0s' $(seq 100000); printf 'return 1; return 0; }\n'; } >plain.async.c
deep plain.async.c
[ "$status" = 1 ] || fail "100000 levels are accepted"
expect_err "plain.async.c:20000:4: error: nested too deeply: more than 20000 levels"

# What a header has of it and acc need not change is clang's to read.
{ printf 'static inline int is_there(void) { return (f != 0)'; printf ' + 0%.0s' {1..6000}; printf '; }\n'; } >long_sum.h
printf '#include <acc.h>\nasync int f(int n);\n#include "long_sum.h"\nasync int g(void) { return await f(is_there()); }\n' >long_sum.async.c
run "$ACC" check long_sum.async.c
expect_status 0

# Macros that each double the one before.
{ printf '#define A0 int x;\n'; for ((i = 1; i <= 40; i++)); do printf '#define A%d A%d A%d\n' $i $((i - 1)) $((i - 1)); done
    printf 'A40\n'; } >doubling.async.c
run "$ACC" doubling.async.c -o doubling.c
expect_status 1
expect_err "doubling.async.c:42:1: error: too much for one file: the macros that are used here or before expand to millions of tokens"
[ "$(grep -c 'error: ' err)" = 1 ] || { show_last; fail "more than one error"; }
[ ! -e doubling.c ] || fail "there is an output"

# An empty file is an error.
: >empty.async.c
run "$ACC" empty.async.c -o empty.c
expect_status 1
expect_err "empty.async.c: error: the file is empty"

# Defers that run on more ways than the warnings follow: it has none, and the next function has.
{ printf 'async int g(int n);\nvoid x(void);\nasync int f(int n)\n{\n    async int unawaited = g(1);\n    {\n'
    for ((i = 0; i < 64; i++)); do printf '        defer {'; printf ' x();%.0s' $(seq 120); printf ' }\n'; done
    for ((i = 0; i < 160; i++)); do printf '        if (n == %d) goto l%d;\n' $i $i; done
    printf '    }\n'
    for ((i = 0; i < 160; i++)); do printf 'l%d: n++;\n' $i; done
    printf '    return n;\n}\nasync int h(void)\n{\n    async int unawaited = g(1);\n    return 0;\n}\n'; } >ways.async.c
run "$ACC" check ways.async.c
expect_status 0
[ "$(grep -c "warning: the future 'unawaited' is never awaited" err)" = 1 ] || { show_last; fail "not one warning"; }

# More variables and statements in one function than acc follows.
{ printf 'async int g(int n);\nasync int f(void)\n{\n    int v0'; printf ', v%d' $(seq 12000); printf ';\n'
    printf '    ;%.0s\n' $(seq 170000); printf '    return await g(1);\n}\n'; } >large.async.c
run "$ACC" large.async.c -o large.c
expect_status 1
grep -qE "^large.async.c:2:11: error: 'f' is too large: [0-9]+ variables and [0-9]+ points are more than acc keeps track of in one function$" err ||
    { show_last; fail "no word of the large function"; }
expect_err "large.async.c:2:11: note: divide it into several functions"
expect_no_file large.c

# So is what does not end, or is no token, in a system header; prototypes there are looked at more closely.
mkdir -p system
for text in 'int unclosed(int a' 'int f(int a) __attribute__;' 'int f(int a) __attribute__((unused;' 'int x = @ ;'; do
    printf 'int first;\n%s' "$text" >system/broken.h
    printf '#include <broken.h>' >system.async.c
    run "$ACC" check -isystem system system.async.c
    expect_status 1
    expect_err "system/broken.h:2:"
done

# A bracket, or an operator, is the first thing of all.
for text in '(1);' '&& await;' '&&' '('; do
    printf '%s' "$text" >first.async.c
    run "$ACC" check first.async.c
    expect_status 1
    expect_err "first.async.c:1:"
done

# Declarations that end with the file, or have the body of a function and are none.
for text in async 'int x; async' 'async int f(void) { return 1; } _Async' 'int x; int await' 'int x; yield' 'defer x;' \
    'strange x(void) { await y; }' 'async int *p { return 0; }' 'async int a[3] { return 0; }'; do
    printf '%s' "$text" >end.async.c
    run "$ACC" check end.async.c
    expect_status 1
    expect_err "end.async.c:1:"
done

# What only some libclangs know: labels before declarations and at the end of a block, attributes in brackets.
for text in 'l: int x = 1; m: _Static_assert(1, ""); n: case 1: default: o: __label__ q;' 'k: int g(void) { return 1; }' \
    '[[gnu::unused] n] int x = 1;' '[[gnu::unused(})]] int x = 1;' '[[]] { ; }' 'l:'; do
    printf 'async int f(int n)\n{\n    %s\n}\n' "$text" >labels.async.c
    run "$ACC" check labels.async.c
    [ "$status" = 0 ] || { expect_status 1; expect_err "labels.async.c:"; }
done

# The last line is a directive and ends nowhere; the source comes out of a pipe: with acc's own preprocessor and clang's.
printf '#include <acc.h>\nasync int f(void)\n{\n    return 1;\n}\n#if 1\n#endif' >directive.async.c
for preprocessor in "" clang; do
    run env ACC_PREPROCESSOR=$preprocessor "$ACC" check directive.async.c
    expect_status 0
    expect_quiet
    run env ACC_PREPROCESSOR=$preprocessor sh -c 'cat directive.async.c | "$ACC" check /dev/stdin'
    expect_status 0
    expect_quiet
    run env ACC_PREPROCESSOR=$preprocessor sh -c 'printf "int x;\n" | "$ACC" check /dev/stdin'
    expect_status 0
done
printf '#if 0' >directive.async.c
run "$ACC" check directive.async.c
expect_status 1
expect_err "directive.async.c:1:2: error: unterminated conditional directive"

# Of many headers that are not there, the first 50 are named.
printf '#include "missing_%d.h"\n' $(seq 60) >missing.async.c
run "$ACC" check missing.async.c
expect_status 1
[ "$(grep -c ' file not found$' err)" = 50 ] || { show_last; fail "not 50 missing headers"; }

# check reports the errors of all its files.
printf 'int x = ;\n' >one.async.c
printf 'int y = ;\n' >two.async.c
printf 'int z;\n' >good.async.c
run "$ACC" check good.async.c
expect_status 0
expect_quiet
run "$ACC" check one.async.c good.async.c nowhere.async.c two.async.c
expect_status 1
expect_err "one.async.c:1:9: error:"
expect_err "two.async.c:1:9: error:"
expect_err "nowhere.async.c"

# What a user's own message says is nothing to stumble over, even where it looks like types as clang writes them.
space=' *__attribute__((address_space(43))) **' async=' __attribute__((preserve_most))'
for text in "x' (aka 'y" "f' (aka 'g' or h)" '(unnamed struct' '(unnamed at ' '(anonymous struct at x.c:1:2)' "(int$space)(" \
    "typeof(typeof(int$space" "typeof(typeof(int)$space x" "int$space" "((*, int$async" "((*)(int), int$async" \
    "int ((*(*)(int)))(int)$async" "(int$async)(void)"; do
    printf 'async int f(void);\n_Static_assert(0, "%s");\n' "$text" >message.async.c
    run "$ACC" check message.async.c
    expect_status 1
    expect_err "message.async.c:2:1: error: "
done

# A message in a header that names another place, beyond the end of its line; one that two lines bring is said once.
printf '#line 1 "short.h"\n                       #warning "far"\n' >far.h
printf 'int x;\n' >short.h
printf '#include "short.h"\n#include "far.h"\n#include "far.h"\nasync int f(void)\n{\n    return await async { return 1; };\n}\n' \
    >brings.async.c
run "$ACC" check -Wall -I. brings.async.c
expect_status 0
[ "$(grep -c '^short.h:1:25: warning: "far"' err)" = 1 ] || { show_last; fail "not said once"; }

# The end of the file within brackets.
printf 'async int f(void);\nstruct s __attribute__((unused' >brackets.async.c
run "$ACC" check brackets.async.c
expect_status 1
expect_err "brackets.async.c:2:31: error: expected ')'"
exit 0

# A computed goto beside a label that only sizeof holds: some libclangs refuse it.
printf '#include <acc.h>\nasync int f(int n)\n{\n    void *p = &&l;\n    %s\n    (void)sizeof(({ l: 1; }));\n    return await f(n);\n}\n' \
    'acc_future(int) q = f(1); if (n) goto *p; acc_cancel(q);' >apart.async.c
run "$ACC" check apart.async.c
if [ "$status" != 0 ]; then
    expect_status 1
    expect_err "apart.async.c:"
fi
