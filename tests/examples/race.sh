#!/bin/bash
# race: the timer and the read each win in turn; the fastest of three servers wins, the others are hung up on.
. "$(dirname "$0")/../lib.sh"
timer=$1/examples/timer
fastest=$1/examples/fastest
cd "$work" || exit 1
never=100000000         # milliseconds

# ---- timer -----------------------------------------------------------------------------------------------------------

# says LINE...: that is all it says.
says()
{
    printf '%s\n' "$@" >expected
    same expected out "what timer says"
}

for check in "" "valgrind -q --leak-check=full --error-exitcode=99"; do
    # The read wins.
    printf 'Grace\r\n' >in
    $check "$timer" $never $never <in >out || fail "status $?"
    says "Who are you?" "Good morning, Grace!"
    mkfifo pipe
    exec {pipe}<>pipe
    echo Ada >&"$pipe"
    $check "$timer" $never 0 <pipe >out || fail "status $?"
    says "Who are you?" "Good morning, Ada!"

    # The timer wins twice.
    $check "$timer" 20 20 <pipe >out
    status=$?
    [ $status = 1 ] || fail "status $status when nobody answers"
    says "Who are you?" "Are you still there?" "Good night, then."

    # The timer wins, then the read: it is still the same one.
    : >out
    $check "$timer" 20 $never <pipe >out &
    background=($!)
    eventually grep -q "still there" out || fail "it does not ask again"
    echo Joan >&"$pipe"
    wait "${background[0]}" || fail "status $?"
    says "Who are you?" "Are you still there?" "Good morning, Joan!"
    exec {pipe}>&-
    rm pipe
done

"$timer" </dev/null >out || fail "status $? without an answer"
says "Who are you?" "Good morning, whoever you are!"
"$timer" <. >out 2>err && fail "it reads a directory"
grep -q "timer: cannot read: Is a directory" err || fail "it does not say that it cannot read"
for arguments in "1" "1 x" "-1 1" "1 2 3" "1 10000000000"; do
    run "$timer" $arguments
    expect_status 2
    expect_err "usage: "
done

# ---- fastest ---------------------------------------------------------------------------------------------------------

mkdir www
printf 'hello, world\n' >www/hello.txt
head -c 3000000 /dev/urandom >www/big.bin

# A server that says the first words of an answer, and then only waits for the client to hang up.  When that has
# happened, there is a file $1.
mute_server()
{
    serve busybox nc -l -p PORT -e sh -c '
        IFS= read -r request
        printf "HTTP/1.0 200 OK\r\n\r\nhel"
        cat >/dev/null
        : >"$1"' - "$1"
}

background=()
serve busybox httpd -f -p 127.0.0.1:PORT -h "$work/www"
good=127.0.0.1:$port
serve busybox httpd -f -p 127.0.0.1:PORT -h "$work"
other=127.0.0.1:$port
closed=127.0.0.1:1

# wins SERVER PATH SERVERS...
wins()
{
    local winner=$1 path=$2
    shift 2
    run timeout 60 "$fastest" 50 "/$path" "$@"
    expect_status 0
    same "www/$path" out "the page"
    expect_err "fastest: $winner is the fastest"
}

# Wherever it stands, the one who answers wins; the others are hung up on.
for place in 0 1 2; do
    servers=()
    for i in 0 1 2; do
        servers[i]=$good
        [ $i = $place ] && continue
        mute_server "$work/gone$i"
        servers[i]=127.0.0.1:$port
    done
    wins "$good" big.bin "${servers[@]}"
    for i in 0 1 2; do
        [ $i = $place ] && continue
        eventually [ -e "gone$i" ] || fail "server $i is not hung up on"
        rm "gone$i"
    done
done

# One that fails is not the fastest.
wins "$good" hello.txt "$closed" "$good" "$other"
expect_err "fastest: $closed: Connection refused"
wins "$good" hello.txt "$good" "$closed" "$closed"

# All fail; all are too slow.
run timeout 60 "$fastest" 50 /nowhere.txt "$good" "$closed" "$other"
expect_status 1
expect_err "fastest: $good: No such file or directory"
expect_err "fastest: $other: No such file or directory"
expect_err "fastest: $closed: Connection refused"
serve busybox nc -l -p PORT -e sh -c \
    'while IFS= read -r line && [ "$line" != "$(printf "\r")" ]; do :; done; echo good morning'
run timeout 60 "$fastest" 50 / "$closed" "$closed" "127.0.0.1:$port"
expect_status 1
expect_err "fastest: 127.0.0.1:$port: Protocol error"
mute_server "$work/gone"
run timeout 60 "$fastest" 1 / "$closed" "$closed" "127.0.0.1:$port"
expect_status 1
expect_err "fastest: no server has answered in time"

# Nothing leaks.
mute_server "$work/gone"
run timeout 60 valgrind -q --leak-check=full --track-fds=yes --error-exitcode=99 \
    "$fastest" 50 /big.bin "127.0.0.1:$port" "$good" "$closed"
expect_status 0
same www/big.bin out "the page"
grep -q 'Open AF_INET socket' err && { cat err >&2; fail "a socket is left open"; }

run sh -c '"$1" 50 /big.bin "$2" "$2" "$2" >/dev/full' - "$fastest" "$good"
expect_status 1
expect_err "fastest: cannot print the page: No space left on device"
for arguments in "" "1 / a:1 b:1" "x / a:1 b:1 c:1" "0 / a:1 b:1 c:1" "1 / a b:1 c:1" "1 / a:0 b:1 c:1" \
    "1 / a:1 b:1 c:x" "1 / a:1 b:1 c:1 d:1"; do
    run "$fastest" $arguments
    expect_status 2
done
exit 0
