#!/bin/bash
# frames.sh: the bytes that docs/frames.md states are those of the frames by hand in bench/frames.
. "$(dirname "$0")/../lib.sh"
frames=$root/bench/frames
"$ACC" --no-line "$frames/frames.async.c" -o "$work/frames.c" || fail "acc exits with $?"
gcc -I "$frames" -isystem "$acc_include" "$work/frames.c" "$frames"/{by_hand,main}.c "$acc_library" -pthread -o "$work/frames" ||
    fail "bench/frames cannot be built"
"$work/frames" >"$work/out"                 # it fails where acc's are larger: the benchmark's business
stated=$(sed -n 's/^| `\([a-z_]*\)` | \([0-9]*\) |$/\1 \2/p' "$root/docs/frames.md")
[ -n "$stated" ] || fail "the page states nothing"
while read -r name bytes; do
    measured=$(awk -v name="$name" '$1 == name { print $2 }' "$work/out")
    [ "$measured" = "$bytes" ] || fail "docs/frames.md says that $name takes $bytes bytes, and it takes ${measured:-?}"
done <<<"$stated"
