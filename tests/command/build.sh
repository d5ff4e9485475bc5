#!/bin/bash
# acc build: from sources of either kind to a program.
. "$(dirname "$0")/../lib.sh"
mkdir "$work/project" "$work/tmp"
export TMPDIR=$work/tmp
cd "$work/project" || exit 1
mkdir src inc

cat >src/main.async.c <<'END'
#include <acc.h>
#include <stdio.h>
#include "local.h"
#include <plain.h>

static async int twice(int n)
{
    await acc_yield();
    return 2 * n;
}

async int main(int argc, char **argv)
{
    printf("%d %d %d\n", await twice(LOCAL), plain(), argc > 1 ? (int)argv[1][0] : -1);
    return 0;
}
END
printf '#define LOCAL 21\n' >src/local.h
printf 'int plain(void);\n' >inc/plain.h
printf '#include <math.h>\n#include "plain.h"\nvolatile double one = 1;\nint plain(void) { return (int)cos(one - 1) + VALUE; }\n' >plain.c

# prints TEXT: the program prog was made, prints that, and nothing is left of the making.
prints()
{
    expect_status 0
    expect_quiet
    [ "$(./prog)" = "$1" ] || fail "prog prints $(./prog), not $1"
    rm prog
    [ -z "$(ls -A "$TMPDIR")" ] || fail "left behind: $(ls -A "$TMPDIR")"
    [ -z "$(ls -A | grep -E 'prog')" ] || fail "left behind: $(ls -A)"
}

run "$ACC" build src/main.async.c plain.c -Iinc -DVALUE=1 -lm -o prog
prints "42 2 -1"
run "$ACC" build -O2 -g -Wall -Wextra -std=c11 -fno-omit-frame-pointer -mtune=generic -Wl,-z,now plain.c \
    src/main.async.c -I inc -D VALUE=2 -L. -lm -pthread -o prog
prints "42 3 -1"
run env CC="gcc -DVALUE=3" "$ACC" build src/main.async.c plain.c -Iinc -lm -o prog
prints "42 4 -1"
run env CC="clang" "$ACC" build src/main.async.c plain.c -Iinc -DVALUE=4 -lm -o prog
prints "42 5 -1"
run "$ACC" build src/main.async.c plain.c -lm -o prog -- -Iinc -DVALUE=5
prints "42 6 -1"

# Objects and archives go to the linker, in their order.
cc -c -Iinc -DVALUE=6 plain.c -o plain.o
run "$ACC" build src/main.async.c plain.o -Iinc -lm -o prog
prints "42 7 -1"
ar rcs libplain.a plain.o
run "$ACC" build src/main.async.c libplain.a -Iinc -lm -o prog
prints "42 7 -1"
run "$ACC" build src/main.async.c -L. -lplain -lm -Iinc -o prog
prints "42 7 -1"
rm libplain.a plain.o

# A .c file that includes <acc.h> is translated, whatever it is called; another one is not, even if it uses its words.
sed 's/main\.async/main/' src/main.async.c >src/other.c
run "$ACC" build src/other.c plain.c -Iinc -DVALUE=1 -lm -o prog
prints "42 2 -1"
printf '#include <stdio.h>\nint main(void) { int await = 1, async = 2; printf("%%d\\n", await + async); return 0; }\n' >words.c
run "$ACC" build words.c -o prog
prints "3"

# The program is the C compiler's to name what is wrong with: line numbers are the source's.
sed -i 's/LOCAL), plain/LOCAL), unknown_function/' src/other.c
run "$ACC" build src/other.c plain.c -Iinc -DVALUE=1 -lm -o prog
expect_status 1
expect_err "src/other.c:14:"
expect_no_file prog

# One run reports the errors of all files, and makes nothing.
printf 'int x = ;\n' >bad1.async.c
printf 'int x = ;\n' >bad2.async.c
printf 'int y;\n' >good.async.c
printf 'old\n' >prog
run "$ACC" build bad1.async.c plain.c bad2.async.c good.async.c -Iinc -DVALUE=1 -o prog
expect_status 1
expect_err "bad1.async.c:1:"
expect_err "bad2.async.c:1:"
[ "$(cat prog)" = old ] || fail "the old program is gone"
run "$ACC" build plain.c -Iinc -DVALUE=1 -lm -o prog
expect_status 1
expect_err "main"
[ "$(cat prog)" = old ] || fail "the old program is gone"
[ -z "$(ls -A "$TMPDIR")" ] || fail "left behind: $(ls -A "$TMPDIR")"

# What cannot be done is said.
run "$ACC" build nowhere.async.c -o prog
expect_status 1
expect_err "nowhere.async.c"
run "$ACC" build nowhere.c -o prog
expect_status 1
expect_err "cannot read 'nowhere.c': No such file or directory"
run "$ACC" build src -o prog
expect_status 1
expect_err "cannot read 'src': Is a directory"
run "$ACC" build inc/plain.h -o prog
expect_status 1
expect_err "'inc/plain.h' is a header: the files that include it are built"
run "$ACC" build plain.c -o plain.c
expect_status 1
expect_err "the output 'plain.c' is an input"
run env CC=/no/such/cc "$ACC" build words.c -o prog
expect_status 1
expect_err "cannot run the C compiler '/no/such/cc': No such file or directory"
printf '#!/bin/sh\nkill -KILL $$\n' >killed_cc
chmod +x killed_cc
run env CC=./killed_cc "$ACC" build words.c -o prog
expect_status 1
expect_err "acc: error: the C compiler './killed_cc' was ended by signal 9"
rm killed_cc
run env CC='a | b' "$ACC" build words.c -o prog
expect_status 1
expect_err "acc: error: the environment variable CC is no command: 'a | b'"
run env CC='$NO_SUCH_VARIABLE' "$ACC" build words.c -o prog
expect_status 1
expect_err "acc: error: the environment variable CC is no command: '\$NO_SUCH_VARIABLE'"
run env TMPDIR=/no/such/directory "$ACC" build words.c -o prog
expect_status 1
grep -q "^acc: error: cannot make the directory '/no/such/directory/.*': No such file or directory$" "$work/err" ||
    { show_last; fail "no word of the directory"; }
run env ACC_RUNTIME=/no/such/directory "$ACC" build words.c -o prog
expect_status 1
expect_err "acc: error: the runtime (include/acc.h and lib/libacc.a) is not in '/no/such/directory'; the environment variable ACC_RUNTIME may say where it is"
ln -s /dev/null no_file
run "$ACC" build words.c -o no_file
expect_status 0
rm no_file
run "$ACC" build words.c -o src
expect_status 1
expect_err "cannot write 'src': Is a directory"
run env ACC_RUNTIME="$acc_prefix" "$ACC" build words.c -o prog
prints "3"

mkdir -p part/include
run env ACC_RUNTIME=part "$ACC" build words.c -o prog
expect_status 1
expect_err "(include/acc.h and lib/libacc.a) is not in 'part'"
cp -r "$acc_include"/. part/include
run env ACC_RUNTIME=part "$ACC" build words.c -o prog
expect_status 1
expect_err "(include/acc.h and lib/libacc.a) is not in 'part'"
rm -r part
run "$ACC" build words.c -MD -MF no/such/directory.d -o other
expect_status 1
expect_err "cannot write 'no/such/directory.d': No such file or directory"
expect_no_file other

# An empty TMPDIR and a blank CC are none; the name of the header may be in other quotes, behind other directives.
printf '#define ONE 1\n#include "acc.h"\nasync int main(void) { await acc_yield(); return ONE - 1; }\n' >quoted.c
run env TMPDIR= CC=' ' "$ACC" build quoted.c -o quoted
expect_status 0
./quoted || fail "quoted: status $?"
rm quoted.c quoted

# A signal in the middle leaves nothing behind.
cat >slow_cc <<'END'
#!/bin/sh
echo $$ >"$STARTED"
exec sleep 60
END
chmod +x slow_cc
export STARTED=$work/started
for signal in TERM INT HUP; do
    rm -f "$STARTED"
    CC=./slow_cc env --default-signal=INT,HUP,TERM "$ACC" build words.c -o prog 2>/dev/null &
    pid=$!
    background=($pid)
    eventually test -s "$STARTED" || fail "the C compiler was not started"
    [ -n "$(ls -A "$TMPDIR")" ] || fail "no temporary directory"
    kill -s $signal $pid
    wait $pid 2>/dev/null
    got=$?
    [ "$got" -gt 128 ] || fail "status $got after SIG$signal"
    [ -z "$(ls -A "$TMPDIR")" ] || fail "left behind after SIG$signal: $(ls -A "$TMPDIR")"
    kill -0 "$(cat "$STARTED")" 2>/dev/null && fail "the C compiler still runs after SIG$signal"
    expect_no_file prog
done
exit 0
