# chat_server: clients in groups come and go (tests/examples/chat.pl); one is still in a group at the end, one has not
# read its answers, one has no name.
sources=(server.async.c connection.async.c outbox.async.c stop.async.c group.c)
arguments=(0)
talk()
{
    local ada nobody line
    connect || return
    nobody=$fd
    hears "$nobody" "Who are you?" || return
    timeout 60 perl "$tests/examples/chat.pl" "$(sed -n 's/^listening on .* port //p' "$work/out")" crowd 3 || return
    connect || return
    ada=$fd
    printf 'ada\njoin c\n' >&"$ada"
    until hears "$ada" "[c] ada has joined"; do
        kill -0 "$program" || return
    done
    connect || return
    printf 'deaf\njoin c\npost c hello\n' >&"$fd"
    until hears "$ada" "[c] deaf: hello"; do
        kill -0 "$program" || return
    done
    stop
}
