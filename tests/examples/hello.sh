#!/bin/bash
# hello: the two tasks take turns, and main waits for both.
. "$(dirname "$0")/../lib.sh"
program=$1/examples/hello
run "$program"
expect_status 0
expect_quiet
cat >"$work/expected" <<'END'
good night
the hare is there
the hare: 1
the hare: 2
the hare: 3
the tortoise is there
the tortoise: 1
the tortoise: 2
the tortoise: 3
END
sort "$work/out" >"$work/sorted"
same "$work/expected" "$work/sorted" "what hello says"
# The hare has run its second turn before the tortoise has; both have begun before that.
line() { grep -n "^$1$" "$work/out" | cut -d: -f1; }
[ "$(line 'the tortoise: 1')" -lt "$(line 'the hare: 2')" ] || fail "the tortoise began late"
[ "$(line 'the hare: 2')" -lt "$(line 'the tortoise: 2')" ] || fail "the hare is slow"
[ "$(tail -n 1 "$work/out")" = "good night" ] || fail "main did not wait"
run valgrind -q --leak-check=full --error-exitcode=99 "$program"
expect_status 0
