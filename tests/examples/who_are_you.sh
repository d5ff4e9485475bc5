#!/bin/bash
# who_are_you: many clients at once, some of whom leave in the middle; out of descriptors; the end on a signal.
. "$(dirname "$0")/../lib.sh"
program=$1/examples/who_are_you

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

asked()
{
    IFS= read -r -t 20 -u "$1" line || fail "client $1 is not asked"
    [ "$line" = "Who are you?" ] || fail "client $1 is asked: $line"
}

# The client is gone.
leave()
{
    local gone=$1
    exec {gone}>&-
}

converse()
{
    local -a clients=()
    local i
    for ((i = 0; i < $1; i++)); do
        connect
        clients[i]=$fd
    done
    for ((i = 0; i < $1; i++)); do
        asked "${clients[i]}"
    done
    # Every tenth leaves without a word; the others answer, the last to come first.
    for ((i = 0; i < $1; i += 10)); do
        leave "${clients[i]}"
    done
    for ((i = $1 - 1; i > 0; i--)); do
        [ $((i % 10)) = 0 ] && continue
        fd=${clients[i]}
        printf 'client %d\r\n' "$i" >&"$fd"
        IFS= read -r -t 20 -u "$fd" line || fail "client $i is not thanked"
        [ "$line" = "Thanks for dialing in, client $i!" ] || fail "client $i is told: $line"
        IFS= read -r -t 20 -u "$fd" line && fail "client $i is told more: $line"
        leave "$fd"
    done
}

ulimit -n 1024 2>/dev/null
start "$program"
converse 200
answer=$(printf 'busybox\n' | busybox nc 127.0.0.1 "$port")
[ "$answer" = $'Who are you?\nThanks for dialing in, busybox!' ] || fail "nc is told: $answer"

# One who says nothing, and one who is cut off, do not keep the others from being served.
connect
silent=$fd
converse 20

# No name longer than the buffer does any harm.
connect
asked "$fd"
head -c 1000000 /dev/zero 2>/dev/null | tr '\0' 'x' >&"$fd" 2>/dev/null
leave "$fd"
converse 3
stop TERM
leave "$silent"

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
    asked "$fd"
    printf 'client %d\n' "$i" >&"$fd"
    IFS= read -r -t 20 -u "$fd" line || fail "client $i is not thanked"
    leave "$fd"
done
stop INT

# Nothing leaks, neither from those who were served nor from those who are cancelled at the end.
start valgrind -q --leak-check=full --track-fds=no --error-exitcode=99 "$program"
converse 12
connect
asked "$fd"
stop TERM
IFS= read -r -t 20 -u "$fd" line && fail "something is said at the end: $line"

# What cannot be done is said.
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
