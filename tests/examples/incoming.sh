#!/bin/bash
# incoming: the echo is right, for many at once, for much at once; out of descriptors; the stream's end is the end.
. "$(dirname "$0")/../lib.sh"
program=$1/examples/incoming

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

# connect: a new client, whose descriptor is $fd.
connect()
{
    exec {fd}<>"/dev/tcp/127.0.0.1/$port" || fail "cannot connect"
}

# echoes FD TEXT
echoes()
{
    printf '%s\n' "$2" >&"$1"
    IFS= read -r -t 20 -u "$1" line || fail "no echo of: $2"
    [ "$line" = "$2" ] || fail "the echo of '$2' is '$line'"
}

# converse NUMBER: so many clients at once, the last to come first, and again.
converse()
{
    local -a clients=()
    local i
    for ((i = 0; i < $1; i++)); do
        connect
        clients[i]=$fd
    done
    for ((i = $1 - 1; i >= 0; i--)); do
        echoes "${clients[i]}" "client $i"
    done
    for ((i = 0; i < $1; i++)); do
        fd=${clients[i]}
        echoes "$fd" "good-bye from $i"
        exec {fd}>&-
    done
}

ulimit -n 1024 2>/dev/null
start "$program"
converse 100
head -c 3000000 /dev/urandom >"$work/bytes"
busybox nc 127.0.0.1 "$port" <"$work/bytes" >"$work/echo"
same "$work/bytes" "$work/echo" "the echo of three million bytes"

# One who says nothing, and one who never reads, keep nobody.
connect
silent=$fd
connect
deaf=$fd
timeout 1 cat /dev/zero >&"$deaf"
converse 10
stop TERM
[ ! -s "$work/errors" ] || { cat "$work/errors" >&2; fail "errors where all went well"; }
IFS= read -r -t 20 -u "$silent" line && fail "something is said at the end: $line"
exec {silent}>&- {deaf}>&-

# Out of descriptors: those who wait in the queue are served when others have left.
start bash -c 'ulimit -n 24; exec "$@"' - "$program"
clients=()
for ((i = 0; i < 40; i++)); do
    connect
    clients[i]=$fd
done
eventually grep -q '^accept: Too many open files' "$work/errors" || fail "no word of being out of descriptors"
for ((i = 0; i < 40; i++)); do
    fd=${clients[i]}
    echoes "$fd" "client $i"
    exec {fd}>&-
done
stop INT

# Nothing leaks, neither from those who were served nor from those who are cancelled at the end.
start valgrind -q --leak-check=full --error-exitcode=99 "$program"
converse 10
connect
echoes "$fd" "still here"
stop TERM

start "$program"
run "$program" "$port"
expect_status 1
expect_err "cannot listen on port $port: Address already in use"
stop TERM
for bad in 65536 -1 x 12x ""; do
    run "$program" "$bad"
    expect_status 2
    expect_err "usage: "
done
exit 0
