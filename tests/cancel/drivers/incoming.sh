# incoming: one visitor gets its echoes and leaves, one stays.
arguments=(0)
talk()
{
    local first
    connect || return
    first=$fd
    connect || return
    for word in one two three; do
        printf '%s\n' "$word" >&"$first"
        hears "$first" "$word" || return
    done
    exec {first}>&-
    printf 'still there\n' >&"$fd"
    hears "$fd" "still there" || return
    stop
}
