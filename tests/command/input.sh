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

# More variables and statements in one function than acc follows.
{ printf 'async int g(int n);\nasync int f(void)\n{\n    int v0'; printf ', v%d' $(seq 12000); printf ';\n'
    printf '    ;%.0s\n' $(seq 170000); printf '    return await g(1);\n}\n'; } >large.async.c
run "$ACC" large.async.c -o large.c
expect_status 1
grep -qE "^large.async.c:2:11: error: 'f' is too large: [0-9]+ variables and [0-9]+ points are more than acc keeps track of in one function$" err ||
    { show_last; fail "no word of the large function"; }
expect_err "large.async.c:2:11: note: divide it into several functions"
expect_no_file large.c

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
