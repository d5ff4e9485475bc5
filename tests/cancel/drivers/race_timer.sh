# race_timer: the answer comes when the program has asked twice.
input=$(keyboard)
arguments=(20 100000000)
talk()
{
    exec {fd}>"$input"
    printed 'still there' || return
    echo Grace >&"$fd"
}
