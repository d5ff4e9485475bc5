#!/bin/bash
# frames.sh: the bytes that docs/frames.md states are those of the functions in bench/frames and in futures.async.c.
. "$(dirname "$0")/../lib.sh"
frames=$root/bench/frames
"$ACC" --no-line "$frames/frames.async.c" -o "$work/frames.c" || fail "acc exits with $?"
gcc -I "$frames" -isystem "$acc_include" "$work/frames.c" "$frames"/{by_hand,main}.c "$acc_library" -pthread -o "$work/frames" ||
    fail "bench/frames cannot be built"
"$work/frames" >"$work/out"                 # it fails where acc's are larger: the benchmark's business
stated=$(sed -n 's/^| `\([a-z_]*\)` | \([0-9]*\) |$/\1 \2/p' "$root/docs/frames.md")
[ -n "$stated" ] || fail "the page states nothing"

# The functions of futures.async.c: those that are not measured yet.
"$ACC" --no-line "$tests/docs/futures.async.c" -o "$work/futures.c" || fail "acc exits with $?"
{
    printf '#define ACC_TRANSLATED\n#include <acc.h>\n#include <stdio.h>\nint main(void)\n{\n'
    while read -r name bytes; do
        grep -q "^$name " "$work/out" && continue
        printf '    extern const acc_future_type %s__type;\n' "$name"
        printf '    printf("%%s %%zu\\n", %s__type.name, %s__type.size);\n' "$name" "$name"
    done <<<"$stated"
    printf '}\n'
} >"$work/print.c"
gcc -isystem "$acc_include" "$work"/{futures,print}.c "$acc_library" -pthread -o "$work/futures" ||
    fail "futures.async.c cannot be built"
"$work/futures" >>"$work/out" || fail "futures.async.c"

while read -r name bytes; do
    measured=$(awk -v name="$name" '$1 == name { print $2 }' "$work/out")
    [ "$measured" = "$bytes" ] || fail "docs/frames.md says that $name takes $bytes bytes, and it takes ${measured:-?}"
done <<<"$stated"
