#!/bin/bash
# futures_by_hand.sh SOURCE_DIRECTORY CC LIBRARY: the blocks of docs/futures-by-hand.md, one after the other, are a program that
# compiles without a warning and does what the page says.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
awk '/^```c$/ { inside = 1; next } /^```$/ { inside = 0 } inside' "$1/docs/futures-by-hand.md" >"$work/program.c"
"$2" -std=c11 -Wall -Wextra -Wpedantic -Werror -g -I"$1/runtime/include" "$work/program.c" "$3" -pthread -o "$work/program"
"$work/program" >"$work/out"
printf 'running in lane 7\nrunning in lane 7\n' | diff - "$work/out"
if command -v valgrind >/dev/null; then
    valgrind -q --leak-check=full --error-exitcode=99 "$work/program" >"$work/out"
fi
