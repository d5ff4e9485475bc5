# chat_client: joins a group, says something, hears it, and leaves.  The server is the real one.
"$ACC" build server.async.c connection.async.c outbox.async.c stop.async.c group.c -o "$work/server" ||
    fail "the server does not build"
: >"$work/server.out"
"$work/server" 0 >"$work/server.out" 2>&1 &
background+=($!)
eventually grep -q '^listening on' "$work/server.out" || fail "the server does not start"

input=$(keyboard)
arguments=(127.0.0.1 "$(sed -n 's/^listening on .* port //p' "$work/server.out")" ada)
talk()
{
    exec {fd}>"$input"
    printed '^Welcome, ada' || return
    echo "join c" >&"$fd"
    printed '^\[c\] ada has joined$' || return
    echo "post c hello" >&"$fd"
    printed '^\[c\] ada: hello$'
}
