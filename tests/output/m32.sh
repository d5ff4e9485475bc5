#!/bin/bash
# m32.sh BUILD: programs for a 32-bit machine, on one of 64 bits: what `acc build -m32` makes prints what it should, and the
# frames are as large as `acc layout -m32` says.  Where the compiler has nothing for -m32 there is nothing to test.
. "$(dirname "$0")/../lib.sh"

printf '#include <stdio.h>\nint main(void) { return sizeof(void *) != 4; }\n' >"$work/probe.c"
if ! gcc -m32 "$work/probe.c" -o "$work/probe" 2>/dev/null || ! "$work/probe"; then
    echo "no compiler and library for -m32 here"
    exit 0
fi

# The runtime, for that machine.
prefix=$work/m32
mkdir -p "$prefix/lib" "$work/objects"
cp -rL "$acc_include" "$prefix/include"
for source in "$root"/runtime/core/*.c "$root"/runtime/posix/*.c; do
    gcc -m32 -std=c11 -O1 -Wall -Wextra -Wpedantic -Werror -I "$prefix/include" -c "$source" \
        -o "$work/objects/$(basename "$source" .c).o" || fail "gcc -m32 does not accept $source"
done
ar rcs "$prefix/lib/libacc.a" "$work"/objects/*.o || fail "ar"
export ACC_RUNTIME=$prefix

# expect_layout SOURCE: struct NAME__future of each function has the size and alignment that acc layout says.
expect_layout()
{
    run "$ACC" layout -w -m32 -std=gnu11 -D_DEFAULT_SOURCE "$1"
    expect_status 0
    sed -nE 's/^.*: (the block )?([a-z_A-Z0-9]+): ([0-9]+) bytes, aligned to ([0-9]+)$/\2 \3 \4/p' "$work/out" >"$work/frames"
    "$ACC" -w -m32 -std=gnu11 -D_DEFAULT_SOURCE "$1" -o "$work/out.c" || fail "acc -m32 $1"
    local name size alignment
    while read -r name size alignment; do
        printf '\n_Static_assert(sizeof(struct %s__future) == %s && _Alignof(struct %s__future) == %s, "%s");' \
            "$name" "$size" "$name" "$alignment" "$name"
    done <"$work/frames" >>"$work/out.c"
    gcc -m32 -std=gnu11 -w -fsyntax-only -iquote . -I "$prefix/include" -D_DEFAULT_SOURCE "$work/out.c" ||
        fail "$1: frames of other sizes than acc layout says"
}

cd "$tests/run" || exit 1
ran=0
for source in survive_*.async.c block_uses_*.async.c handle_of_*.async.c future_of_*.async.c stream_of_types.async.c \
              vla_two_dimensions.async.c io_pipe.async.c io_tcp.async.c io_sleep_order.async.c recursion_mutual.async.c; do
    name=${source%.async.c}
    grep -q __int128 "$source" && continue         # which no 32-bit machine has
    read -ra options < <(sed -n '1,5s,^// *flags: *,,p' "$source" | tr '\n' ' ')
    # gcc aligns a struct with large vectors to less than clang, where the machine has no such registers
    [[ ${#options[@]} = 0 && $name != survive_vectors ]] && expect_layout "$source"
    "$ACC" build -w -m32 -std=gnu11 -D_DEFAULT_SOURCE "${options[@]}" "$source" -lm -o "$work/program" ||
        fail "acc build -m32 $source"
    timeout 60 "$work/program" </dev/null >"$work/out" 2>"$work/err" || { cat "$work/err" >&2; fail "$source: status $?"; }
    same "$name.out" "$work/out" "$source with -m32"
    ran=$((ran + 1))
done
[ "$ran" -gt 30 ] || fail "only $ran programs ran"
