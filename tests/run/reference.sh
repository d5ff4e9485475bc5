#!/bin/sh
# Checks the expected outputs themselves, without acc. A program says in its first lines how it can be run by other means:
#
#   // reference: plain        the words erased, it is C that prints the same under gcc and clang
#   // reference: gcc          the same under gcc only (defer is made of nested functions)
#   // reference: clang        the same under clang only, which happens to evaluate these expressions left to right
#   // reference: coroutines   the same with every task on a stack of its own (reference/coroutines)
#   // reference: futures      the same with every future on a stack of its own (reference/futures); also several files
#
# A program without such a line was reckoned by hand. `reference.sh --update [NAME...]` writes X.out and X.status instead of comparing;
# `reference.sh [NAME...]` checks those programs only.
set -u
here=$(cd "$(dirname "$0")" && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
sanitize='-fsanitize=address,undefined -fno-sanitize-recover=all'
update=
[ "${1-}" = --update ] && { update=yes; shift; }

passed=0 failed=0 by_hand=0

# compile_futures SOURCE PROGRAM: every source and header of a program of several files is rewritten.
compile_futures()
{
    rewritten=$2.d
    mkdir -p "$rewritten"
    sources=$1
    headers=
    directory=$(dirname "$1")
    [ "$directory" = "$here" ] || { sources=$(echo "$directory"/*.c); headers=$(echo "$directory"/*.h); }
    [ "$headers" = "$directory/*.h" ] && headers=
    async_main=
    for file in $sources $headers; do
        to=$rewritten/$(basename "$file" .async.c)
        case $file in
            *.h) perl "$here/reference/futures.pl" "$file" $headers > "$to" ;;
            *.async.c)
                rename=
                if grep -Eq '^(static )?async int main' "$file"; then
                    rename=--rename-main
                    async_main=-DACC_REFERENCE_ASYNC_MAIN
                fi
                perl "$here/reference/futures.pl" "$file" $headers > "$to.half" &&
                    perl "$here/reference/erase.pl" $rename "$to.half" > "$to.c" ;;
            *) cp "$file" "$to" ;;
        esac || return 1
    done
    gcc -std=gnu11 -g -w -fexceptions -z execstack $async_main -I"$here/reference/futures" -I"$rewritten" -I"$here" \
        -o "$2" "$rewritten"/*.c "$here/reference/futures/futures.c" -lm
}

# compile SOURCE PROGRAM COMPILER KIND
compile()
{
    [ "$4" = futures ] && { compile_futures "$1" "$2"; return; }
    std=$(sed -n 's|^// reference-std: *||p' "$1" | head -1)
    warnings='-Wall -Wextra -Werror'
    [ "$4" = clang ] && warnings="$warnings -Wno-unsequenced"
    grep -Eq '\b(defer|_Defer)\b' "$1" && warnings="$warnings -Wno-unused-but-set-variable"
    rename=
    libs=
    includes="-I$here/reference/plain"
    if [ "$4" = coroutines ]; then
        includes="-I$here/reference/coroutines"
        libs="$here/reference/coroutines/coroutines.c -fexceptions -w -z execstack"
        grep -Eq '^(static )?async int main' "$1" && { rename=--rename-main; libs="$libs -DACC_REFERENCE_ASYNC_MAIN"; }
        sanitize_now=
    else
        sanitize_now=$sanitize
    fi
    perl "$here/reference/erase.pl" $rename "$1" > "$2.c" || return 1
    "$3" -std="${std:-gnu11}" -g $warnings $sanitize_now $includes -I"$here" -o "$2" "$2.c" $libs -lm -pthread
}

# run SOURCE PROGRAM BASE: leaves BASE.out and BASE.status
run()
{
    stem=$here/$(basename "$1" .async.c)
    args= input=/dev/null
    [ -f "$stem.args" ] && args=$(cat "$stem.args")
    [ -f "$stem.in" ] && input=$stem.in
    (ulimit -f 2048; eval "timeout 20 \"\$2\" $args" < "$input" > "$3.out" 2> "$3.err")
    echo $? > "$3.status"
}

check()
{
    source=$1
    name=$(basename "$source" .async.c)
    stem=$here/$name
    kind=$(sed -n '1,3s|^// reference: *||p' "$source")
    case $kind in
        plain) compilers='gcc clang' ;;
        gcc) compilers=gcc ;;
        clang) compilers=clang ;;
        coroutines | futures) compilers=gcc ;;
        '') by_hand=$((by_hand + 1)); [ -f "$stem.out" ] || { echo "$name: no .out"; failed=$((failed + 1)); }; return ;;
        *) echo "$name: unknown reference '$kind'"; failed=$((failed + 1)); return ;;
    esac
    for compiler in $compilers; do
        program=$scratch/$name.$compiler
        if ! compile "$source" "$program" "$compiler" "$kind"; then
            echo "$name: $compiler does not compile it"
            failed=$((failed + 1))
            continue
        fi
        run "$source" "$program" "$program"
        if [ "$(cat "$program.status")" = 124 ] || [ "$(cat "$program.status")" -ge 128 ] && [ ! -f "$stem.status" ]; then
            echo "$name: status $(cat "$program.status") under $compiler"
            cat "$program.err"
            failed=$((failed + 1))
            continue
        fi
        if [ -n "$update" ] && [ "$compiler" = "${compilers%% *}" ]; then
            cp "$program.out" "$stem.out"
            rm -f "$stem.status"
            [ "$(cat "$program.status")" = 0 ] || cp "$program.status" "$stem.status"
        fi
        if [ "$kind" = futures ]; then
            ACC_REFERENCE_YIELD=1 run "$source" "$program" "$program.again"
            if ! cmp -s "$program.out" "$program.again.out"; then
                echo "$name: depends on what a race leaves behind (see ACC_REFERENCE_YIELD)"
                failed=$((failed + 1))
            fi
            if grep '^reference: ' "$program.err"; then
                echo "$name: see above"
                failed=$((failed + 1))
            fi
        fi
        expected=0
        [ -f "$stem.status" ] && expected=$(cat "$stem.status")
        if cmp -s "$stem.out" "$program.out" && [ "$(cat "$program.status")" = "$expected" ]; then
            passed=$((passed + 1))
        else
            echo "$name: differs under $compiler (status $(cat "$program.status"), expected $expected)"
            diff "$stem.out" "$program.out"
            cat "$program.err"
            failed=$((failed + 1))
        fi
    done
}

# Without names, all of them, in several processes.
if [ $# -eq 0 ]; then
    { printf '%s\n' "$here"/*.async.c | sed 's|.*/||; s|\.async\.c$||'
      for name in "$here"/*/; do name=$(basename "$name"); [ -f "$here/$name/$name.async.c" ] && echo "$name"; done; } |
        xargs -P "$(nproc)" -n 10 "$here/reference.sh" ${update:+--update} > "$scratch/log" 2>&1
    status=$?
    grep -v '^reference: ' "$scratch/log"
    awk '/^reference: / { passed += $2; failed += $4; by_hand += $6 }
         END { printf "reference: %d passed, %d failed, %d programs reckoned by hand\n", passed, failed, by_hand }' "$scratch/log"
    exit $((status != 0))
fi
for name; do
    if [ -d "$here/$name" ]; then check "$here/$name/$name.async.c"; else check "$here/$name.async.c"; fi
done
echo "reference: $passed passed, $failed failed, $by_hand programs reckoned by hand"
[ "$failed" = 0 ]
