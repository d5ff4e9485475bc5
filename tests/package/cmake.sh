#!/bin/bash
# A project outside the tree, with find_package(acc) and acc_add_sources(), against an installed copy.
. "$(dirname "$0")/../lib.sh"
. "$(dirname "$0")/installed.bash"

build_project()
{
    cmake --build "$1" >"$work/out" 2>&1 || { cat "$work/out" >&2; fail "the project does not build"; }
}

generators=("Unix Makefiles")
command -v ninja >/dev/null && generators+=(Ninja)
for generator in "${generators[@]}"; do
    # A directory with a space: every path of ours is quoted.
    there="$work/build with $generator"
    run cmake -S . -B "$there" -G "$generator" -DCMAKE_PREFIX_PATH="$work/prefix" -DCMAKE_BUILD_TYPE=Release
    expect_status 0
    build_project "$there"
    [ "$(grep -c Translating "$work/out")" = 2 ] || fail "not two files were translated"
    prints "$there/birthday" "$expected"

    # Nothing to do.
    build_project "$there"
    grep -q Translating "$work/out" && fail "translated again without a reason"

    # A changed header translates again what includes it, and only that.
    sleep 1.1
    sed -i 's/42/52/' include/age.h
    build_project "$there"
    [ "$(grep Translating "$work/out" | grep -c main)" = 1 ] || { cat "$work/out" >&2; fail "the header was not seen"; }
    grep Translating "$work/out" | grep -q wait && fail "wait.async.c does not include it"
    prints "$there/birthday" "many happy returns after 3 ticks, 52 now, 53 next year"
    sed -i 's/52/42/' include/age.h

    # An error in the dialect ends the build, and says where.
    cp src/main.async.c saved
    sed -i 's/= await wait_a_bit(3)/= wait_a_bit(3)/' src/main.async.c
    cmake --build "$there" >"$work/out" 2>&1 && fail "an error did not end the build"
    grep -q 'src/main.async.c:8:[0-9]*: error: ' "$work/out" || { cat "$work/out" >&2; fail "no error message"; }
    mv saved src/main.async.c
done
exit 0
