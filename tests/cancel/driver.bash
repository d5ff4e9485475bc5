# driver.bash: what the drivers share.  A driver is for a program that does nothing alone: a server, a client, one that
# reads its terminal.  It is read before the program is compiled; it starts whom the program is to talk to, and sets
#
#     sources             the program's files, if there are several
#     arguments           its arguments
#     input               its standard input: with `input=$(keyboard)` what talk writes to "$input"
#     talk                a function, called when the program has been started.  Its standard output, so far, is
#                         $work/out; its process is $program.  The program may end at any time: then talk may fail.
#                         If it is not cancelled, talk sees that it comes to its end.
#
# All that waits here waits a limited time.

# printed PATTERN: waits until the program has printed it; fails when it has ended.
printed()
{
    eventually printed_or_gone "$1"
    grep -q -e "$1" "$work/out"
}
printed_or_gone()
{
    grep -q -e "$1" "$work/out" || ! kill -0 "$program" 2>/dev/null
}

keyboard()
{
    mkfifo "$work/keyboard" && echo "$work/keyboard"
}

# connect: to the server that has printed its port; the descriptor is $fd.
connect()
{
    printed '^listening on' || return
    exec {fd}<>"/dev/tcp/127.0.0.1/$(sed -n 's/^listening on .* port //p' "$work/out")"
}

# hears FD LINE
hears()
{
    local line
    IFS= read -r -t 20 -u "$1" line && [ "$line" = "$2" ]
}

# stop: ends a server in an orderly way.
stop()
{
    kill -s TERM "$program" && printed '^good night$'
}
