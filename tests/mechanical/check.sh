#!/bin/sh
# Makes every program here async (make_async.pl), translates it with acc, and checks that it still prints and returns what it did.
#
#   check.sh [BUILD] [NAME...]      with acc: $ACC, or bin/acc of the build directory
#   check.sh --plain [NAME...]      without acc: the programs as they are, and made async with the words erased again
#   check.sh --update [NAME...]     writes NAME.out from the program as it is
#
# The compiler is $CC (gcc), its options $CFLAGS.
set -u
here=$(cd "$(dirname "$0")" && pwd)
[ -d "${1-}" ] && { build=$1; shift; }
acc=${ACC:-${build:-$here/../../build}/bin/acc}
CC=${CC:-gcc}
CFLAGS=${CFLAGS:--g -O1}
export CC
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mode=acc
case ${1-} in
--plain) mode=plain; shift ;;
--update) mode=update; shift ;;
esac
[ $# -gt 0 ] || set -- $(cd "$here" && ls *.c | sed 's/\.c$//')

passed=0 failed=0

# compare NAME WHAT PROGRAM
compare()
{
    timeout 60 "$3" < /dev/null > "$3.out" 2> "$3.err"
    status=$?
    if [ $status = 0 ] && cmp -s "$here/$1.out" "$3.out"; then
        passed=$((passed + 1))
    else
        echo "$1: $2 differs (status $status)"
        diff "$here/$1.out" "$3.out" | head -20
        head -20 "$3.err"
        failed=$((failed + 1))
    fi
}

for name; do
    source=$here/$name.c
    asynchronous=$scratch/$name.async.c
    if [ $mode != acc ]; then
        $CC -std=gnu11 -Wall -Wextra -Werror $CFLAGS -o "$scratch/$name" "$source" -lm || { failed=$((failed + 1)); continue; }
        [ $mode = update ] && "$scratch/$name" > "$here/$name.out"
        compare "$name" "as it is" "$scratch/$name"
    fi
    perl "$here/make_async.pl" "$source" > "$asynchronous" || { failed=$((failed + 1)); continue; }
    if [ $mode = acc ]; then
        if "$acc" build "$asynchronous" $CFLAGS -o "$scratch/$name.async" -lm; then
            compare "$name" "made async" "$scratch/$name.async"
        else
            echo "$name: acc does not build it"
            failed=$((failed + 1))
        fi
    else
        $CC -std=gnu11 -Wall -Wextra -Werror $CFLAGS -I"$here/../run/reference/plain" -o "$scratch/$name.erased" "$asynchronous" -lm \
            || { failed=$((failed + 1)); continue; }
        compare "$name" "with the words erased" "$scratch/$name.erased"
    fi
done
echo "mechanical: $passed passed, $failed failed"
[ "$failed" = 0 ]
