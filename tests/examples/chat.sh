#!/bin/bash
# chat: its commands; 200 clients at once; a slow one; what the log says of bad ones; the real client; the end.
. "$(dirname "$0")/../lib.sh"
server_program=$1/examples/chat_server
client_program=$1/examples/chat_client
clients=$root/tests/examples/chat.pl

# start COMMAND...: the server, on a port of its own choice.
start()
{
    : >"$work/log"
    "$@" 0 >"$work/log" 2>"$work/errors" &
    server=$!
    background=($server)
    eventually grep -q '^listening on' "$work/log" || { cat "$work/errors" >&2; fail "the server does not start"; }
    port=$(sed -n 's/^listening on 127.0.0.1 port //p' "$work/log")
}

# stop SIGNAL: it ends by that signal, in an orderly way.
stop()
{
    kill -s "$1" $server
    wait $server
    status=$?
    [ $status = 0 ] || { cat "$work/errors" >&2; fail "status $status after SIG$1"; }
    grep -q '^good night$' "$work/log" || fail "no good night after SIG$1"
}

# try TEST [NUMBER]: see chat.pl.
try()
{
    perl "$clients" "$port" "$@" || { cat "$work/errors" >&2; fail "$1 $2"; }
}

# logged MESSAGE: how often a connection ended with that.
logged()
{
    grep -cE "^connection [0-9]+: $1\$" "$work/errors"
}

# ---- Clients by the dozen --------------------------------------------------------------------------------------------

ulimit -n 1024 2>/dev/null
start "$server_program"
try words
[ ! -s "$work/errors" ] || { cat "$work/errors" >&2; fail "errors where all went well"; }
try bad
[ "$(logged 'Message too long')" = 2 ] || { cat "$work/errors" >&2; fail "no word of the long lines"; }
[ "$(logged 'Connection reset by peer')" = 1 ] || { cat "$work/errors" >&2; fail "no word of the reset"; }
try slow
[ "$(logged 'Connection timed out')" = 1 ] || { cat "$work/errors" >&2; fail "no word of the mute client"; }
try crowd 200

# ---- The real client -------------------------------------------------------------------------------------------------

# person NAME: a client whose input is what is written to descriptor $fd, and whose output is the file NAME.
# (The clients that were started before must not be held open by this one.)
fd=
person()
{
    mkfifo "$work/$1.in"
    (
        [ -z "$fd" ] || exec {fd}>&-
        exec "$client_program" 127.0.0.1 "$port" "$1" <"$work/$1.in" >"$work/$1" 2>"$work/$1.err"
    ) &
    pid=$!
    background+=($pid)
    exec {fd}>"$work/$1.in"
}

# hears NAME LINE
hears()
{
    eventually grep -qsxF -e "$2" "$work/$1" || { cat "$work/$1" "$work/$1.err" >&2; fail "$1 does not hear: $2"; }
}

person ada
ada=$fd ada_pid=$pid
hears ada "Welcome, ada. Say: join GROUP, post GROUP TEXT, leave GROUP"
echo "join c" >&"$ada"
hears ada "[c] ada has joined"
person grace
grace=$fd grace_pid=$pid
printf 'join c\npost c who reads this?\n' >&"$grace"
hears ada "[c] grace: who reads this?"
echo "post c I do" >&"$ada"
hears grace "[c] ada: I do"

# Who hangs up still gets the answer to the last word.
echo "post c good-bye" >&"$ada"
exec {ada}>&-
wait "$ada_pid" || fail "ada ends with status $?"
printf '%s\n' "Who are you?" "Welcome, ada. Say: join GROUP, post GROUP TEXT, leave GROUP" "[c] ada has joined" \
    "[c] grace has joined" "[c] grace: who reads this?" "[c] ada: I do" "[c] ada: good-bye" >"$work/expected"
same "$work/expected" "$work/ada" "what ada hears"
hears grace "[c] ada has left"

answer=$(printf 'busybox\njoin c\npost c hello\n' | busybox nc 127.0.0.1 "$port" | tail -n 1)
[ "$answer" = "[c] busybox: hello" ] || fail "nc is told: $answer"
hears grace "[c] busybox: hello"

# The server's end is the client's.
stop TERM
wait "$grace_pid" || fail "grace ends with status $?"
exec {grace}>&-
run "$client_program" 127.0.0.1 "$port" late
expect_status 1
expect_err "chat_client: cannot connect to '127.0.0.1' port $port: Connection refused"
for arguments in "" "127.0.0.1 80" "127.0.0.1 0 ada" "127.0.0.1 65536 ada" "127.0.0.1 x ada" "127.0.0.1 80 ada more"; do
    run "$client_program" $arguments
    expect_status 2
done

# ---- Out of descriptors ----------------------------------------------------------------------------------------------

start bash -c 'ulimit -n 24; exec "$@"' - "$server_program"
waiting=()
for ((i = 0; i < 40; i++)); do
    exec {fd}<>"/dev/tcp/127.0.0.1/$port" || fail "cannot connect"
    waiting[i]=$fd
done
eventually grep -q '^accept: Too many open files' "$work/errors" || fail "no word of being out of descriptors"
for ((i = 0; i < 40; i++)); do
    fd=${waiting[i]}
    IFS= read -r -t 20 -u "$fd" line || fail "client $i is not asked"
    exec {fd}>&-
done
stop INT

# ---- Nothing leaks ---------------------------------------------------------------------------------------------------

# From those who are served, and from those who are cancelled at the end: in a group, in the middle of a line, nameless.
start valgrind -q --leak-check=full --error-exitcode=99 "$server_program"
try words
try crowd 12
try bad
for words in 'ada\njoin c\njoin d\npost c hello\npost c' 'grace\njoin c\n' ''; do
    exec {fd}<>"/dev/tcp/127.0.0.1/$port" || fail "cannot connect"
    printf "$words" >&"$fd"
    IFS= read -r -t 20 -u "$fd" line || fail "nobody is asked"
done
stop TERM

# ---- Wrong usage -----------------------------------------------------------------------------------------------------

start "$server_program"
run "$server_program" "$port"
expect_status 1
expect_err "cannot listen on port $port: Address already in use"
stop TERM
for bad in 65536 -1 x 12x ""; do
    run "$server_program" "$bad"
    expect_status 2
    expect_err "usage: "
done

# It is a text to read.
for file in "$root"/examples/chat/*; do
    [ "$(wc -l <"$file")" -le 150 ] || fail "$file has over 150 lines"
done
exit 0
