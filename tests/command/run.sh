#!/bin/bash
# acc run: the program's input, output, arguments and exit status are acc's; nothing stays behind.
. "$(dirname "$0")/../lib.sh"
mkdir "$work/project" "$work/tmp"
export TMPDIR=$work/tmp
cd "$work/project" || exit 1
cat >echo.async.c <<'END'
#include <acc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

async int main(int argc, char **argv)
{
    char line[100];
    for (int i = 1; i < argc; i++)
        printf("[%s]", argv[i]);
    puts("");
    while (fgets(line, sizeof line, stdin))
        fputs(line, stdout);
    await acc_yield();
    if (argc > 1 && strcmp(argv[1], "abort") == 0)
        abort();
    if (argc > 1 && strcmp(argv[1], "sleep") == 0) {
        fprintf(stderr, "%d\n", (int)getpid());
        await acc_sleep(60 * ACC_S);
    }
    return argc > 1 ? atoi(argv[1]) : 0;
}
END

run "$ACC" run echo.async.c
expect_status 0
[ "$(cat "$work/out")" = "" ] || fail "output: $(cat "$work/out")"
run "$ACC" run echo.async.c -- 7 "a b" -o --help ""
expect_status 7
expect_out '[7][a b][-o][--help][]'
run "$ACC" run echo.async.c -- 255
expect_status 255
printf 'one\ntwo\n' | "$ACC" run echo.async.c >"$work/out" || fail "with input"
[ "$(cat "$work/out")" = $'\none\ntwo' ] || fail "input did not arrive"
run "$ACC" run -O1 -DX=1 echo.async.c -lm -- 3
expect_status 3

run "$ACC" run ./echo.async.c -- 4
expect_status 4
cp echo.async.c .async.c
run "$ACC" run .async.c -- 5
expect_status 5
rm .async.c

# What does not run.
run env TMPDIR=/no/such/directory "$ACC" run echo.async.c
expect_status 1
expect_err "acc: error: cannot make the directory '/no/such/directory/"
cat >"$work/cc" <<'END'
#!/bin/sh
for output; do :; done
echo "no program" >"$output"
chmod -x "$output"
END
chmod +x "$work/cc"
run env CC="$work/cc" "$ACC" run echo.async.c
expect_status 1
expect_err "acc: error: cannot run '"

# A program that a signal ends.
run "$ACC" run echo.async.c -- abort
expect_status 134
[ -z "$(ls -A "$TMPDIR")" ] || fail "left behind: $(ls -A "$TMPDIR")"

# A signal that acc gets is the program's.
for signal in TERM INT; do
    : >"$work/err"              # what the last one said does not mean that this one runs
    env --default-signal=INT,HUP,TERM "$ACC" run -Wno-blocking-call echo.async.c -- sleep </dev/null >/dev/null 2>"$work/err" &
    pid=$!
    background=($pid)
    eventually test -s "$work/err" || fail "the program does not run"
    kill -s $signal $pid
    wait $pid 2>/dev/null
    got=$?
    [ "$got" = $((128 + $(kill -l $signal))) ] || fail "status $got after SIG$signal"
    kill -0 "$(cat "$work/err")" 2>/dev/null && fail "the program still runs after SIG$signal"
    [ -z "$(ls -A "$TMPDIR")" ] || fail "left behind after SIG$signal: $(ls -A "$TMPDIR")"
done

# But not that its own output is gone; and what the terminal sends, both have been sent.
: >"$work/err"
env --default-signal=PIPE,TERM "$ACC" run -Wno-blocking-call echo.async.c -- sleep </dev/null >/dev/null 2>"$work/err" &
pid=$!
background=($pid)
eventually test -s "$work/err" || fail "the program does not run"
kill -s PIPE $pid
kill -s TERM $pid
wait $pid 2>/dev/null
got=$?
[ "$got" = 143 ] || fail "status $got after SIGPIPE and SIGTERM"
if command -v script >/dev/null; then
    : >"$work/err"
    { eventually test -s "$work/err" && printf '\003'; } |
        script -qec "exec env --default-signal=INT '$ACC' run -Wno-blocking-call echo.async.c -- sleep </dev/null \
            2>'$work/err'" /dev/null >/dev/null
    got=${PIPESTATUS[1]}
    [ "$got" = 130 ] || fail "status $got after an interrupt from the terminal"
    kill -0 "$(cat "$work/err")" 2>/dev/null && fail "the program still runs after an interrupt from the terminal"
    [ -z "$(ls -A "$TMPDIR")" ] || fail "left behind after an interrupt from the terminal: $(ls -A "$TMPDIR")"
fi

# Nothing runs when there is an error.
printf 'int x = ;\n' >bad.async.c
run "$ACC" run bad.async.c -- 7
expect_status 1
expect_err "bad.async.c:1:9: error:"
[ "$(ls)" = "$(printf 'bad.async.c\necho.async.c')" ] || fail "files were made: $(ls)"
exit 0
