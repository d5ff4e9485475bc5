#!/bin/bash
# case.sh KIND CASE [--update]: runs one test case, a file X.async.c or (for run) a directory with several.
#
#   golden   X.async.c is translated; the output is X.c, byte for byte.  Then as run.
#   run      The translation compiles without a warning with gcc -O2 and with clang -O0.  What gcc made runs under
#            valgrind, what clang made under AddressSanitizer and UndefinedBehaviorSanitizer; a leak is a failure.
#            Both print X.out and exit with the status in X.status (0 without that file).
#            X.in is their standard input, X.args their arguments, as the shell reads them; each line of X.err stands in their stderr.
#   output   The translation has no warning that the source does not have as plain C, for gcc and each clang that is there,
#            with -Wconversion, -Wshadow and more, as C17 and C23, and for a 32-bit machine.
#   diag     acc prints X.expected on stderr, byte for byte.  With an error in it: exit status 1, no output.
#
# A comment `// flags: ...` in the first lines gives options for acc and the C compilers.  -std=c11 is the default, and with
# it -Wpedantic; for run, a source that itself uses GNU C (statement expressions, typeof, a ?: b, ...) needs no comment to
# be compiled as gnu11.  With --update, golden and diag write what they expect anew (and X.out where there is none).
. "$(dirname "$0")/lib.sh"

kind=$1
case=${2%/}
update=${3:-}
directory=$(cd "$(dirname "$case")" && pwd)
name=$(basename "$case" .async.c)
cd "$directory" || exit 1

sources=("$name.async.c")
[ -d "$name" ] && sources=("$name"/*.c)
acc_flags=()
compiler_flags=()
standard=-std=c11
uses_gnu_c='\(\{|\?:|\<__(typeof|auto_type|label__|extension__|int128|real__|imag__|asm)|\<(typeof|asm)\>|goto \*|&&[a-z_]+[;,} ]*$'
uses_gnu_c+='|= *&&[a-z]|case .* \.\.\. |\[[^]]* \.\.\. |[a-z]\$|\$[a-z]|struct( [a-z_]+)? *\{ *\}'
[[ $kind == run || $kind == output ]] && acc_flags+=(-D_DEFAULT_SOURCE) compiler_flags+=(-D_DEFAULT_SOURCE)    # POSIX, as without -std=c11
[[ $kind == run || $kind == output ]] && grep -qE "$uses_gnu_c" "${sources[@]}" && standard=-std=gnu11
read -ra flags < <(head -qn 5 "${sources[@]}" | sed -n 's,^// *flags: *,,p' | tr '\n' ' ')
for flag in "${flags[@]}"; do
    case $flag in
    -std=*) standard=$flag ;;
    --*) acc_flags+=("$flag") ;;
    *) acc_flags+=("$flag") compiler_flags+=("$flag") ;;
    esac
done

if [ "$kind" = diag ]; then
    run "$ACC" translate "$standard" "${acc_flags[@]}" "$name.async.c" -o "$work/out.c"
    [ "$update" = --update ] && cp "$work/err" "$name.expected"
    same "$name.expected" "$work/err" "$name.expected"
    if grep -q 'error: ' "$name.expected"; then
        expect_status 1
        expect_no_file "$work/out.c"
    else
        expect_status 0
        [ -s "$work/out.c" ] || fail "no output"
    fi
    leftovers=$(find "$work" -name 'out.c*' ! -name out.c)
    [ -z "$leftovers" ] || fail "left behind: $leftovers"
    exit 0
fi

# translate OPTION...: all sources; the outputs are in $translated.
translate()
{
    local source output
    translated=()
    for source in "${sources[@]}"; do
        output=$work/$(basename "$source" .async.c).c
        if [[ $source == *.async.c ]]; then
            "$ACC" translate "$standard" "${acc_flags[@]}" "$@" "$source" -o "$output" || fail "acc exits with $?"
        else
            cp "$source" "$output"
        fi
        translated+=("$output")
    done
}

include_here=$directory
[ -d "$name" ] && include_here=$directory/$name
if [ "$kind" = output ]; then
    . "$tests/output/clean.bash"
    exit 0
fi

translate
if [ "$kind" = golden ]; then
    [ "$update" = --update ] && cp "$work/$name.c" "$name.c"
    same "$name.c" "$work/$name.c" "$name.c"
fi

# Compile.
pedantic=
[[ $standard == -std=c* ]] && pedantic=-Wpedantic
common=("$standard" -g -Wall -Wextra $pedantic -Werror "${compiler_flags[@]}" -iquote "$include_here"
        -isystem "$acc_include" "${translated[@]}" "$acc_library" -pthread -lm)
gcc -O2 "${common[@]}" -Wno-format-truncation -o "$work/by_gcc" || fail "gcc does not accept the output"
clang -O0 -fsanitize=address,undefined -fno-sanitize-recover=all "${common[@]}" -o "$work/by_clang" ||
    fail "clang does not accept the output"

# Run.
input=/dev/null
[ -e "$name.in" ] && input=$name.in
arguments=()
[ -e "$name.args" ] && eval "arguments=($(tr '\n' ' ' <"$name.args"))"
expected_status=0
[ -e "$name.status" ] && read -r expected_status <"$name.status"

# check_run HOW COMMAND...
check_run()
{
    local how=$1
    shift
    timeout 120 "$@" "${arguments[@]}" <"$input" >"$work/out" 2>"$work/err"
    local got=$?
    if [ "$update" = --update ] && [ ! -e "$name.out" ]; then
        cp "$work/out" "$name.out"
    fi
    [ "$got" = "$expected_status" ] || { head -n 60 "$work/err" >&2
        diff -u "$name.out" "$work/out" | head -n 20 >&2
        fail "$how: status $got where $expected_status was expected"; }
    same "$name.out" "$work/out" "output, $how"
    local line
    while [ -e "$name.err" ] && IFS= read -r line; do
        grep -qF -e "$line" "$work/err" || { cat "$work/err" >&2; fail "$how: stderr does not have: $line"; }
    done < <(cat "$name.err" 2>/dev/null)
}

ulimit -S -s 262144 2>/dev/null || true    # -O0 with sanitizers takes several times the stack that a program has
export UBSAN_OPTIONS=print_stacktrace=1
check_run "clang -O0 with sanitizers" "$work/by_clang"
check_run "gcc -O2 under valgrind" valgrind -q --leak-check=full --error-exitcode=99 \
    --errors-for-leak-kinds=definite,indirect,possible "$work/by_gcc"
