#!/bin/bash
# executor: both steps do what their heads say, without acc's library, and leak nothing.
. "$(dirname "$0")/../lib.sh"

step=$1/examples/one_after_another
run "$step"
expect_status 0
expect_quiet
printf '%s\n' 3 2 1 'take off' 1 landed >"$work/expected"
same "$work/expected" "$work/out" "what one_after_another says"
run valgrind -q --leak-check=full --error-exitcode=99 "$step"
expect_status 0

# Which of the two threads is done first is up to the machine.
step=$1/examples/many_at_once
cat >"$work/expected" <<'END'
first: asked a thread
first: done
reader: heard "first has 5050"
reader: heard "second has 500500"
reader: listens
second: asked a thread
second: done
END
run timeout 60 "$step"
expect_status 0
expect_quiet
sort "$work/out" >"$work/sorted"
same "$work/expected" "$work/sorted" "what many_at_once says"
run timeout 60 valgrind -q --leak-check=full --error-exitcode=99 "$step"
expect_status 0

for step in one_after_another many_at_once; do
    ! nm "$1/examples/$step" | grep -q ' T acc_' || fail "$step has something of the runtime in it"
done
