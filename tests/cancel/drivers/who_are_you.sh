# who_are_you: one visitor gives a name, one leaves, one says nothing.
arguments=(0)
talk()
{
    local ada gone
    connect || return
    ada=$fd
    connect || return
    gone=$fd
    connect || return
    hears "$ada" "Who are you?" || return
    exec {gone}>&-
    printf 'ada\n' >&"$ada"
    hears "$ada" "Thanks for dialing in, ada!" || return
    hears "$fd" "Who are you?" || return
    stop
}
