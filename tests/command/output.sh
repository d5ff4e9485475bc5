#!/bin/bash
# The output appears when it is whole, or not at all; what was there stays when something fails.
. "$(dirname "$0")/../lib.sh"
cd "$work" || exit 1
printf 'int x;\n' >x.async.c
printf 'int x = ;\n' >bad.async.c

# only NAME...: nothing else is in the directory.
only()
{
    local there
    there=$(ls -A | grep -vxE 'out|err|x\.async\.c|bad\.async\.c' | tr '\n' ' ')
    [ "$there" = "${*:+$* }" ] || fail "in the directory: $there, expected: $*"
}

run "$ACC" x.async.c -o x.c
expect_status 0
only x.c

# An error leaves the old output alone.
printf 'old\n' >x.c
run "$ACC" bad.async.c -o x.c
expect_status 1
[ "$(cat x.c)" = old ] || fail "the old output is gone"
only x.c

# Permissions: of the umask, or those of the file that is there.
rm x.c
(umask 027 && "$ACC" x.async.c -o x.c)
[ "$(stat -c %a x.c)" = 640 ] || fail "mode $(stat -c %a x.c), not 640"
chmod 604 x.c
run "$ACC" x.async.c -o x.c
[ "$(stat -c %a x.c)" = 604 ] || fail "mode $(stat -c %a x.c), not 604"

# A symbolic link stays one.
mkdir real
ln -s real/y.c link.c
printf 'old\n' >real/y.c
run "$ACC" x.async.c -o link.c
expect_status 0
[ -L link.c ] || fail "the link was replaced"
grep -q 'int x' real/y.c || fail "what the link names was not written"
rm -r real link.c x.c

# What is no regular file is written to, never replaced.
run "$ACC" x.async.c -o /dev/null
expect_status 0
[ -c /dev/null ] || fail "/dev/null was replaced"
run "$ACC" /dev/null -o /dev/null
expect_status 1
expect_err "/dev/null: error: the file is empty"
run "$ACC" x.async.c -o - --depfile - -MT x.o
expect_status 0
expect_out "int x"
expect_out "x.o: x.async.c"
mkfifo pipe
cat pipe >from_pipe &
run "$ACC" x.async.c -o pipe
expect_status 0
wait
[ -p pipe ] || fail "the pipe was replaced"
grep -q 'int x' from_pipe || fail "nothing came through the pipe"
rm pipe from_pipe

# Where it cannot be written: an error that says so.
cannot()
{
    run "$ACC" x.async.c -o "$1"
    expect_status 1
    expect_err "acc: error: cannot write '$1': $2"
    only
}
cannot /dev/full "No space left on device"
cannot nowhere/x.c "No such file or directory"
cannot x.async.c/y.c "Not a directory"
cannot / "Is a directory"
cannot "$(printf 'x%.0s' {1..300})" "File name too long"
cannot /proc/nothing "No such file or directory"
run sh -c '"$ACC" x.async.c >/dev/full'
expect_status 1
expect_err "cannot write 'standard output': No space left on device"
printf 'async int f(void)\n{\n    return 0;\n}\n' >f.async.c
run sh -c '"$ACC" layout f.async.c >/dev/full'
rm f.async.c
expect_status 1
expect_err "cannot write 'standard output': No space left on device"
run sh -c '"$ACC" x.async.c >&-'
expect_status 1
if [ "$(id -u)" != 0 ]; then
    mkdir closed
    chmod 555 closed
    run "$ACC" x.async.c -o closed/x.c
    expect_status 1
    expect_err "cannot write 'closed/x.c': Permission denied"
    chmod 755 closed
    rmdir closed
fi

# The output must not be what it is made from, by whatever name.
ln x.async.c hard.c
ln -s x.async.c soft.c
mkdir sub
for name in x.async.c ./x.async.c sub/../x.async.c hard.c soft.c; do
    run "$ACC" x.async.c -o "$name"
    expect_status 1
    expect_err "is an input"
done
printf '#define VALUE 1\n' >value.h
printf '#include "value.h"\nint x = VALUE;\n' >y.async.c
run "$ACC" y.async.c -o value.h
expect_status 1
expect_err "value.h' is an input"
printf '#include "value.h"\n#include "other.h"\nint x = VALUE;\n' >z.async.c
printf 'int y;\n' >other.h
run "$ACC" z.async.c -o value.h
expect_status 1
expect_err "value.h' is an input"
run "$ACC" y.async.c -o y.c --depfile value.h
expect_status 1
expect_no_file y.c
run "$ACC" y.async.c -o y.c --depfile y.c
expect_status 1
expect_err "two outputs would be written to 'y.c'"
[ "$(cat x.async.c)" = "int x;" ] && [ "$(cat value.h)" = "#define VALUE 1" ] || fail "an input was overwritten"
rm -r y.async.c z.async.c value.h other.h sub hard.c soft.c

# All outputs or none.
run "$ACC" x.async.c -o x.c --depfile nowhere/x.d
expect_status 1
only

# A signal in the middle leaves nothing behind.  The input is a pipe that nobody writes to: acc waits.
mkfifo slow.async.c
for signal in TERM INT HUP; do
    # A shell's background command ignores SIGINT; env gives it its meaning back.
    env --default-signal=INT,HUP,TERM "$ACC" slow.async.c -o slow.c 2>/dev/null &
    pid=$!
    sleep 0.2
    kill -s $signal $pid 2>/dev/null
    : <>slow.async.c
    wait $pid 2>/dev/null
    rm -f slow.c
    [ "$(ls -A | grep -c 'slow.c')" = 0 ] || fail "left behind after SIG$signal"
done
rm slow.async.c
only

# The words are erased around a header that has them: not around <acc.h> itself, from wherever it comes, and not around what
# stands behind a prototype of the file's own.
cp -r "$acc_include/." .
printf 'int plain(int n);\n' >plain.h
printf 'async int other(int n);\n' >o.h
cat >words.async.c <<'END'
#include "acc.h"
#include "o.h"
async int f(int n);
#include "plain.h"
async int f(int n)
{
    return await other(n) + plain(n);
}
END
run "$ACC" words.async.c -o words.c
expect_status 0
[ "$(grep -c 'define async' words.c)" = 1 ] || fail "words are erased where none are"
run gcc -std=c11 -Wall -Wextra -Werror -c words.c -o words.o
expect_status 0

# What only looks like a directive: the comment begins in two lines.
for word in endif if; do
    printf '%s\n' '#include "acc.h"' '/\' '*' "#$word" '*/' '#if 0' 'none' '#endif' 'async int main(void) { return __LINE__ - 9; }' \
        >comment.async.c
    run "$ACC" build comment.async.c -o comment
    expect_status 0
    ./comment || fail "a line with #$word in a comment: status $?"
done
exit 0
