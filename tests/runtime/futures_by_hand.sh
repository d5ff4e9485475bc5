#!/bin/bash
# futures_by_hand: the blocks of docs/futures-by-hand.md, one after the other, are a program that compiles without a warning
# and does what the page says.
. "$(dirname "$0")/../lib.sh"
awk '/^```c$/ { inside = 1; next } /^```$/ { inside = 0 } inside' "$root/docs/futures-by-hand.md" >"$work/program.c"
[ -s "$work/program.c" ] || fail "the page has no code"
run ${CC:-cc} -std=c11 -Wall -Wextra -Wpedantic -g -I"$acc_include" "$work/program.c" "$acc_library" -pthread -o "$work/program"
expect_status 0
expect_quiet
printf 'running in lane 7\nrunning in lane 7\n' >"$work/expected"
run valgrind -q --leak-check=full --error-exitcode=99 "$work/program"
expect_status 0
same "$work/expected" "$work/out" "what the page's program says"
