#!/bin/bash
# http_get: a page from a real web server (busybox httpd), and each failure with its own message.
. "$(dirname "$0")/../lib.sh"
program=$1/examples/http_get
cd "$work" || exit 1
mkdir www
printf 'hello, world\n' >www/hello.txt
head -c 3000000 /dev/urandom >www/big.bin
: >www/empty.txt

serve busybox httpd -f -p 127.0.0.1:PORT -h "$work/www"
run "$program" 127.0.0.1 "$port" /hello.txt
expect_status 0
expect_quiet
same www/hello.txt out "the page"
run "$program" localhost "$port" /big.bin
expect_status 0
same www/big.bin out "the big page"
run "$program" 127.0.0.1 "$port" /empty.txt
expect_status 0
same www/empty.txt out "the empty page"
run valgrind -q --leak-check=full --error-exitcode=99 "$program" localhost "$port" /hello.txt
expect_status 0
expect_quiet

# fails MESSAGE ARGUMENT...
fails()
{
    local message=$1
    shift
    run "$program" "$@"
    expect_status 1
    expect_err "http_get: $message"
}

fails "the server says: HTTP/1." 127.0.0.1 "$port" /nowhere.txt
expect_err "404 Not Found"
fails "cannot ask for that path: File name too long" 127.0.0.1 "$port" "$(printf '/%.0s' {1..3000})"
run sh -c '"$1" 127.0.0.1 "$2" /big.bin >/dev/full' - "$program" "$port"
expect_status 1
expect_err "http_get: cannot print the page: No space left on device"

closed=$port
kill "${background[-1]}"
wait "${background[-1]}" 2>/dev/null
fails "cannot connect to '127.0.0.1' port $closed: Connection refused" 127.0.0.1 "$closed" /
run "$program" no-such-host.invalid 80 /
expect_status 1
grep -qE "http_get: (there is no host|cannot look up) 'no-such-host.invalid'" err || { show_last; fail "no word of the host"; }

# Servers that misbehave.
serve busybox nc -l -p PORT -e sh -c 'cat >/dev/null; echo good morning'
fails "the answer is not HTTP" 127.0.0.1 "$port" /
serve busybox nc -l -p PORT -e sh -c 'cat >/dev/null'
fails "the answer is not HTTP" 127.0.0.1 "$port" /
serve busybox nc -l -p PORT -e sh -c 'sleep 0.2'
fails "cannot read the answer: Connection reset by peer" 127.0.0.1 "$port" /

# Wrong usage.
for arguments in "" "127.0.0.1" "127.0.0.1 80" "127.0.0.1 80 / more"; do
    run "$program" $arguments
    expect_status 2
    expect_err "usage: "
done
for bad in 0 65536 http -1 80x; do
    run "$program" 127.0.0.1 $bad /
    expect_status 2
    expect_err "http_get: '$bad' is no port"
done
exit 0
