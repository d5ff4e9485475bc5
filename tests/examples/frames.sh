#!/bin/bash
# frames: prints the sum, and its translation has what the comment in it tells the reader to look for.
. "$(dirname "$0")/../lib.sh"
run "$1/examples/frames"
expect_status 0
[ "$(cat "$work/out")" = 42 ] || fail "it prints $(cat "$work/out")"
run "$ACC" --no-line "$root/examples/frames/frames.async.c"
expect_status 0
expect_out "struct add__future"
expect_out "add__poll"
run valgrind -q --leak-check=full --error-exitcode=99 "$1/examples/frames"
expect_status 0
